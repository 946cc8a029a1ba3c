package org.netloom.core.layers;

import java.util.List;

/// Layers that give the same values another shape.
public sealed interface Reshaping extends Layer {

    /// A map as one row of values: rows, then columns, then channels, as in Keras.
    record Flatten() implements Reshaping {
        @Override
        public ShapeResult shape(List<Shape> inputs) {
            long size = inputs.getFirst().size();
            return ShapeResult.fits(Shape.flat(Math.toIntExact(Math.min(size, Integer.MAX_VALUE))));
        }
    }
}
