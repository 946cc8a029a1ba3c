package org.netloom.engine.compile.weights;

import java.util.List;

/// Where a trainable tensor lies among all trainable numbers.
///
/// @param offset of its first value
/// @param shape Keras'
/// @param strides for each axis of that shape from one value to the next
public record Placement(int offset, List<Integer> shape, List<Integer> strides) {
    public Placement {
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
    }

    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }
}
