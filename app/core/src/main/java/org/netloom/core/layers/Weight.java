package org.netloom.core.layers;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tensor that belongs to a layer, in Keras' layout: kernels of convolutions are height × width ×
/// in × out, kernels of Dense in × out.
///
/// @param name Keras' name within the layer, such as `kernel`
/// @param trainable false for statistics that training gathers without gradients
public record Weight(
        String name,
        List<Integer> shape,
        Initializer initializer,
        boolean trainable,
        @Nullable Constraint constraint) {

    public Weight {
        shape = List.copyOf(shape);
    }

    public static Weight trainable(String name, Initializer initializer, int... shape) {
        return new Weight(name, Arrays.stream(shape).boxed().toList(), initializer, true, null);
    }

    public static Weight statistic(String name, Initializer initializer, int... shape) {
        return new Weight(name, Arrays.stream(shape).boxed().toList(), initializer, false, null);
    }

    public Weight constrainedBy(@Nullable Constraint constraint) {
        return new Weight(name, shape, initializer, trainable, constraint);
    }

    public long size() {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }
}
