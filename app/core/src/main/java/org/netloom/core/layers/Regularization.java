package org.netloom.core.layers;

import java.util.List;

/// Layers that make training harder so that the net generalises; they do nothing afterwards.
public sealed interface Regularization extends Layer {

    /// Drops a share of its inputs while training and scales the rest by 1 / (1 − rate).
    record Dropout(double rate) implements Regularization {
        public Dropout {
            Check.share("rate", rate);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            return ShapeResult.fits(inputs.getFirst());
        }
    }
}
