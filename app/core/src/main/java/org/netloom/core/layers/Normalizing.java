package org.netloom.core.layers;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.options.RecordOptions;
import org.netloom.core.layers.shapes.Cure;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.layers.weights.Initializer;
import org.netloom.core.layers.weights.Weight;
import org.netloom.core.layers.weights.WeightOptions;
import org.netloom.core.text.Text;

/// Layers that bring values to a common scale.
public sealed interface Normalizing extends Layer {

    /// Normalises each channel by the batch's mean and variance while training, by their moving means
    /// (moving · momentum + batch · (1 − momentum)) afterwards.
    ///
    /// @param axis as Keras counts; only the last one, the channels, makes sense for pictures
    record BatchNormalization(
            int axis,
            double momentum,
            double epsilon,
            boolean center,
            boolean scale,
            @JsonUnwrapped(prefix = "beta_") WeightOptions beta,
            @JsonUnwrapped(prefix = "gamma_") WeightOptions gamma,
            Initializer movingMeanInitializer,
            Initializer movingVarianceInitializer)
            implements Normalizing {
        public BatchNormalization {
            Check.share("momentum", momentum);
            Check.positive("epsilon", epsilon);
            beta.check("beta", 1);
            gamma.check("gamma", 1);
        }

        /// Keras' defaults.
        public BatchNormalization() {
            this(
                    -1,
                    0.99,
                    1e-3,
                    true,
                    true,
                    WeightOptions.bias(),
                    WeightOptions.factor(),
                    new Initializer.Zeros(),
                    new Initializer.Ones());
        }

        public BatchNormalization momentum(double other) {
            return RecordOptions.with(this, "momentum", other);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            if (axis == -1 || axis == in.dimensions().size()) {
                return ShapeResult.fits(in);
            }
            return ShapeResult.misfit(
                            Text.of("It does not normalise the channels"),
                            Text.of(
                                    "axis {0} is another axis of {1}: Netloom has the channels last. Set -1.",
                                    String.valueOf(axis), in),
                            new Cure.Become(Text.of("Set axis -1"), LayerOptions.with(this, "axis", -1)))
                    .mendedTo(in);
        }

        @Override
        public List<Weight> weights(List<Shape> inputs) {
            int channels = inputs.getFirst().channels();
            var weights = new ArrayList<Weight>();
            if (scale) {
                weights.add(Weight.trainable("gamma", gamma, channels));
            }
            if (center) {
                weights.add(Weight.trainable("beta", beta, channels));
            }
            weights.add(Weight.statistic("moving_mean", movingMeanInitializer, channels));
            weights.add(Weight.statistic("moving_variance", movingVarianceInitializer, channels));
            return weights;
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return 2 * output.size();
        }
    }

    /// Normalises each picture by itself, over some axes together (Ba, Kiros and Hinton, "Layer
    /// Normalization").
    ///
    /// @param axis as Keras counts, the batch being 0; gamma and beta have the shape of these axes
    record LayerNormalization(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<Integer> axis,

            double epsilon,
            boolean center,
            boolean scale,
            @JsonUnwrapped(prefix = "beta_") WeightOptions beta,
            @JsonUnwrapped(prefix = "gamma_") WeightOptions gamma)
            implements Normalizing {
        public LayerNormalization {
            axis = List.copyOf(axis);
            beta.check("beta", axis.size());
            gamma.check("gamma", axis.size());
            Check.positive("epsilon", epsilon);
            if (axis.isEmpty() || axis.stream().anyMatch(a -> a == 0 || Math.abs(a) > 3)) {
                throw new InvalidOption(
                        Text.of("axis is -1 (the channels), or several of 1, 2, 3 such as 1, 2, 3 (the whole map)"));
            }
        }

        /// Keras' defaults.
        public LayerNormalization() {
            this(List.of(-1), 1e-3, true, true, WeightOptions.bias(), WeightOptions.factor());
        }

        /// The dimensions of a shape that are normalised together, in ascending order; empty where the
        /// shape lacks one.
        public Optional<List<Integer>> dimensions(Shape in) {
            int rank = in.dimensions().size();
            var dimensions = new TreeSet<Integer>();
            for (int a : axis) {
                dimensions.add(a < 0 ? rank + a : a - 1);
            }
            return dimensions.first() < 0 || dimensions.last() >= rank
                    ? Optional.empty()
                    : Optional.of(List.copyOf(dimensions));
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            return dimensions(in).isPresent()
                    ? ShapeResult.fits(in)
                    : ShapeResult.misfit(
                                    Text.of("There is no such axis"),
                                    Text.of("{0} has no axis {1}. Use -1, the channels.", in, axis.toString()),
                                    new Cure.Become(
                                            Text.of("Set axis -1"), LayerOptions.with(this, "axis", List.of(-1))))
                            .mendedTo(in);
        }

        @Override
        public List<Weight> weights(List<Shape> inputs) {
            var in = inputs.getFirst();
            int[] shape = dimensions(in).orElseThrow().stream()
                    .mapToInt(d -> in.dimensions().get(d))
                    .toArray();
            var weights = new ArrayList<Weight>();
            if (scale) {
                weights.add(Weight.trainable("gamma", gamma, shape));
            }
            if (center) {
                weights.add(Weight.trainable("beta", beta, shape));
            }
            return weights;
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return 7 * output.size();
        }
    }
}
