package org.netloom.core.run;

import java.util.List;

/// Float values with a shape, in row-major order.
public record Tensor(List<Integer> shape, float[] values) {

    public Tensor {
        shape = List.copyOf(shape);
        long size = shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "A tensor of " + shape + " has " + size + " values, not " + values.length);
        }
    }
}
