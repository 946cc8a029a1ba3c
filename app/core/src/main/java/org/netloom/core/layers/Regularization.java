package org.netloom.core.layers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;

/// Layers that make training harder so that the net generalises; they do nothing afterwards. What they
/// draw follows from the run's seed, or from a seed of their own, and from the batch's number.
public sealed interface Regularization extends Layer {

    /// Null: another pattern for each layer and each seed of a run.
    @Nullable
    Integer seed();

    @Override
    default ShapeResult shape(List<Shape> inputs) {
        return ShapeResult.fits(inputs.getFirst());
    }

    /// Drops a share of its inputs while training and scales the rest by 1 / (1 − rate).
    record Dropout(double rate, @Nullable Integer seed) implements Regularization {
        public Dropout {
            Check.share("rate", rate);
        }

        public Dropout(double rate) {
            this(rate, null);
        }
    }

    /// Drops a share of the channels of a map, whole ones, and scales the rest by 1 / (1 − rate).
    record SpatialDropout2D(double rate, @Nullable Integer seed) implements Regularization {
        public SpatialDropout2D {
            Check.share("rate", rate);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            return in.isMap() ? ShapeResult.fits(in) : ShapeResult.needsMap(this, in);
        }
    }

    /// Adds normal noise of mean 0.
    record GaussianNoise(double stddev, @Nullable Integer seed) implements Regularization {
        public GaussianNoise {
            Check.between("stddev", stddev, 0, 1);
        }
    }

    /// Multiplies by normal noise of mean 1 and deviation √(rate / (1 − rate)).
    record GaussianDropout(double rate, @Nullable Integer seed) implements Regularization {
        public GaussianDropout {
            Check.share("rate", rate);
        }
    }

    /// Sets a share of the values to what selu gives at most below zero, and scales and shifts all so
    /// that mean and variance stay (Klambauer et al., "Self-Normalizing Neural Networks").
    record AlphaDropout(double rate, @Nullable Integer seed) implements Regularization {
        public AlphaDropout {
            Check.share("rate", rate);
        }
    }
}
