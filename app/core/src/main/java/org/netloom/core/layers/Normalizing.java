package org.netloom.core.layers;

import java.util.ArrayList;
import java.util.List;

/// Layers that bring values to a common scale.
public sealed interface Normalizing extends Layer {

    /// Normalises each channel by the batch's mean and variance while training, by their moving means
    /// (moving · momentum + batch · (1 − momentum)) afterwards.
    record BatchNormalization(double momentum, double epsilon, boolean center, boolean scale) implements Normalizing {
        public BatchNormalization {
            Check.share("momentum", momentum);
            Check.positive("epsilon", epsilon);
        }

        /// Keras' defaults.
        public BatchNormalization() {
            this(0.99, 1e-3, true, true);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            return ShapeResult.fits(inputs.getFirst());
        }

        @Override
        public List<Weight> weights(List<Shape> inputs) {
            int channels = inputs.getFirst().channels();
            var weights = new ArrayList<Weight>();
            if (scale) {
                weights.add(Weight.trainable("gamma", Initializer.ONES, channels));
            }
            if (center) {
                weights.add(Weight.trainable("beta", Initializer.ZEROS, channels));
            }
            weights.add(Weight.statistic("moving_mean", Initializer.ZEROS, channels));
            weights.add(Weight.statistic("moving_variance", Initializer.ONES, channels));
            return weights;
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return 2 * output.size();
        }
    }
}
