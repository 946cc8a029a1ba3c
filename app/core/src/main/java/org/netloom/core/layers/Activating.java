package org.netloom.core.layers;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.shapes.Cure;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.layers.weights.Weight;
import org.netloom.core.layers.weights.WeightOptions;
import org.netloom.core.text.Text;

/// Activation functions that have options, or learn.
public sealed interface Activating extends Layer {

    @Override
    default ShapeResult shape(List<Shape> inputs) {
        return ShapeResult.fits(inputs.getFirst());
    }

    @Override
    default long flops(List<Shape> inputs, Shape output) {
        return output.size();
    }

    /// x above `threshold`, but at most `maxValue`; below, `negativeSlope` · (x − threshold).
    record ReLU(@Nullable Double maxValue, double negativeSlope, double threshold) implements Activating {
        public ReLU {
            if (maxValue != null) {
                Check.notNegative("max_value", maxValue);
            }
            Check.notNegative("negative_slope", negativeSlope);
            Check.notNegative("threshold", threshold);
        }

        public ReLU() {
            this(null, 0, 0);
        }
    }

    record LeakyReLU(double negativeSlope) implements Activating {
        public LeakyReLU {
            Check.notNegative("negative_slope", negativeSlope);
        }
    }

    record ELU(double alpha) implements Activating {
        public ELU {
            Check.finite("alpha", alpha);
        }
    }

    /// Learns the slope below 0: one for each value that comes in, or shared along some axes.
    ///
    /// @param sharedAxes as Keras counts, the batch being 0: 1 and 2 for one slope a channel
    record PReLU(
            @JsonUnwrapped(prefix = "alpha_") WeightOptions alpha,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<Integer> sharedAxes)
            implements Activating {
        public PReLU {
            sharedAxes = sharedAxes == null ? null : List.copyOf(sharedAxes);
            if (sharedAxes != null && sharedAxes.stream().anyMatch(axis -> axis < 1 || axis > 3)) {
                throw new InvalidOption(Text.of("shared_axes are some of 1, 2 and 3: height, width and channels"));
            }
        }

        public PReLU() {
            this(WeightOptions.bias(), null);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            int rank = in.dimensions().size();
            if (sharedAxes == null || sharedAxes.stream().allMatch(axis -> axis <= rank)) {
                return ShapeResult.fits(in);
            }
            return ShapeResult.misfit(
                            Text.of("There is no such axis"),
                            Text.of("{0} has no axis {1}.", in, sharedAxes.toString()),
                            new Cure.Become(Text.of("Share nothing"), new PReLU(alpha, null)))
                    .mendedTo(in);
        }

        @Override
        public List<Weight> weights(List<Shape> inputs) {
            var shape = new ArrayList<>(inputs.getFirst().dimensions());
            if (sharedAxes != null) {
                sharedAxes.forEach(axis -> shape.set(axis - 1, 1));
            }
            return List.of(new Weight("alpha", shape, alpha, true));
        }
    }

    /// Makes the values along some axes positive and adding up to 1.
    ///
    /// @param axis as Keras counts, the batch being 0
    record Softmax(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<Integer> axis) implements Activating {
        public Softmax {
            axis = List.copyOf(axis);
            if (axis.isEmpty() || axis.stream().anyMatch(a -> a == 0 || Math.abs(a) > 3)) {
                throw new InvalidOption(Text.of("axis is -1 (the channels), or several of 1, 2 and 3"));
            }
        }

        /// Along the channels, as in Keras.
        public Softmax() {
            this(List.of(-1));
        }

        /// The dimensions of a shape that it works along; empty where the shape lacks one.
        public Optional<List<Integer>> dimensions(Shape in) {
            int rank = in.dimensions().size();
            var dimensions = new TreeSet<Integer>();
            axis.forEach(a -> dimensions.add(a < 0 ? rank + a : a - 1));
            return dimensions.first() < 0 || dimensions.last() >= rank
                    ? Optional.empty()
                    : Optional.of(List.copyOf(dimensions));
        }

        @Override
        public ActivationFunction activation() {
            return axis.equals(List.of(-1)) || axis.equals(List.of(1))
                    ? ActivationFunction.SOFTMAX
                    : ActivationFunction.LINEAR;
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            return dimensions(in).isPresent()
                    ? ShapeResult.fits(in)
                    : ShapeResult.misfit(
                                    Text.of("There is no such axis"),
                                    Text.of("{0} has no axis {1}. Use -1, the channels.", in, axis.toString()),
                                    new Cure.Become(Text.of("Set axis -1"), new Softmax()))
                            .mendedTo(in);
        }
    }
}
