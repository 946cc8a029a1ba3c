package org.netloom.core.layers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.text.Text;

/// Every value in meets every value out. Unlike Keras', which would work on the last axis of a map
/// (nearly always a slip), it asks for a flat input.
public record Dense(
        int units,
        ActivationFunction activation,
        boolean useBias,
        Initializer kernelInitializer,
        Initializer biasInitializer,
        @Nullable Constraint kernelConstraint)
        implements Layer {

    public Dense {
        Check.positive("units", units);
    }

    public Dense(int units, ActivationFunction activation) {
        this(units, activation, true, Initializer.GLOROT_UNIFORM, Initializer.ZEROS, null);
    }

    public Dense units(int other) {
        return new Dense(other, activation, useBias, kernelInitializer, biasInitializer, kernelConstraint);
    }

    public Dense activation(ActivationFunction other) {
        return new Dense(units, other, useBias, kernelInitializer, biasInitializer, kernelConstraint);
    }

    public Dense kernelConstraint(Constraint other) {
        return new Dense(units, activation, useBias, kernelInitializer, biasInitializer, other);
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
        var kernel = Weight.trainable(
                        "kernel", kernelInitializer, inputs.getFirst().channels(), units)
                .constrainedBy(kernelConstraint);
        return useBias ? List.of(kernel, Weight.trainable("bias", biasInitializer, units)) : List.of(kernel);
    }

    @Override
    public long flops(List<Shape> inputs, Shape output) {
        return 2 * inputs.getFirst().size() * units;
    }
}
