package org.netloom.core.layers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.RecordOptions;
import org.netloom.core.layers.shapes.Cure;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.layers.weights.Constraint;
import org.netloom.core.layers.weights.Regularizer;
import org.netloom.core.layers.weights.Weight;
import org.netloom.core.layers.weights.WeightOptions;
import org.netloom.core.text.Text;

/// Every value in meets every value out. Unlike Keras', which would work on the last axis of a map
/// (nearly always a slip), it asks for a flat input.
public record Dense(
        int units,
        ActivationFunction activation,
        boolean useBias,
        @JsonUnwrapped(prefix = "kernel_") WeightOptions kernel,
        @JsonUnwrapped(prefix = "bias_") WeightOptions bias,
        @Nullable Regularizer activityRegularizer)
        implements Layer {

    public Dense {
        Check.positive("units", units);
        kernel.check("kernel", 2);
        bias.check("bias", 1);
    }

    public Dense(int units, ActivationFunction activation) {
        this(units, activation, true, WeightOptions.kernel(), WeightOptions.bias(), null);
    }

    public Dense units(int other) {
        return RecordOptions.with(this, "units", other);
    }

    public Dense activation(ActivationFunction other) {
        return RecordOptions.with(this, "activation", other);
    }

    public Dense kernelConstraint(Constraint other) {
        return RecordOptions.with(this, "kernel_constraint", other);
    }

    @Override
    public ShapeResult shape(List<Shape> inputs) {
        var in = inputs.getFirst();
        if (!in.isFlat()) {
            return ShapeResult.misfit(
                            Text.of("Dense needs a flat input"),
                            Text.of("It gets a map of {0}. Put Flatten before it: {1} values.", in, in.size()),
                            new Cure.PutBefore(Text.of("Insert Flatten"), new Reshaping.Flatten()),
                            new Cure.PutBefore(Text.of("Global average"), new Pooling.GlobalAveragePooling2D()))
                    .mendedTo(Shape.flat(units));
        }
        return ShapeResult.fits(Shape.flat(units));
    }

    @Override
    public List<Weight> weights(List<Shape> inputs) {
        var matrix = Weight.trainable("kernel", kernel, inputs.getFirst().channels(), units);
        return useBias ? List.of(matrix, Weight.trainable("bias", bias, units)) : List.of(matrix);
    }

    @Override
    public long flops(List<Shape> inputs, Shape output) {
        return 2 * inputs.getFirst().size() * units;
    }
}
