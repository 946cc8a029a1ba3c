package org.netloom.core.layers.weights;

import java.util.Arrays;
import java.util.List;

/// A tensor that belongs to a layer, in Keras' layout: kernels of convolutions are height × width ×
/// in × out, kernels of Dense in × out.
///
/// @param name Keras' name within the layer, such as `kernel`
/// @param trainable false for statistics that training gathers without gradients
public record Weight(String name, List<Integer> shape, WeightOptions options, boolean trainable) {

    public Weight {
        shape = List.copyOf(shape);
    }

    public static Weight trainable(String name, WeightOptions options, int... shape) {
        return new Weight(name, Arrays.stream(shape).boxed().toList(), options, true);
    }

    public static Weight trainable(String name, Initializer initializer, int... shape) {
        return trainable(name, WeightOptions.of(initializer), shape);
    }

    public static Weight statistic(String name, Initializer initializer, int... shape) {
        return new Weight(name, Arrays.stream(shape).boxed().toList(), WeightOptions.of(initializer), false);
    }

    public long size() {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }
}
