package org.netloom.core.layers;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What a kernel must obey after each step, as in `keras.constraints`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "class_name")
public sealed interface Constraint {

    /// Scales slices of the kernel down to at most `maxValue`: w · min(norm, max) / (1e-7 + norm), the
    /// norm taken over `axis` of Keras' layout (axis 0 is Keras' default, for kernels of convolutions
    /// too).
    record MaxNorm(double maxValue, List<Integer> axis) implements Constraint {
        public MaxNorm {
            Check.positive("max_value", maxValue);
            axis = List.copyOf(axis);
        }

        public MaxNorm(double maxValue) {
            this(maxValue, List.of(0));
        }
    }
}
