package org.netloom.core.layers.weights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.Kinds;
import org.netloom.core.text.Text;

/// What a tensor must obey after each step, as in `keras.constraints`. Norms are taken over `axis` of
/// Keras' layout; axis 0 is Keras' default, for kernels of convolutions too.
public sealed interface Constraint {

    /// The axes that norms are taken over; empty where there are no norms.
    default List<Integer> axis() {
        return List.of();
    }

    @JsonCreator
    static Constraint read(JsonNode json) {
        return Kinds.CONSTRAINTS.read(json);
    }

    @JsonValue
    default JsonNode write() {
        return Kinds.CONSTRAINTS.write(this);
    }

    /// Scales slices down to a norm of at most `maxValue`.
    record MaxNorm(double maxValue, List<Integer> axis) implements Constraint {
        public MaxNorm {
            Check.positive("max_value", maxValue);
            axis = List.copyOf(axis);
        }

        public MaxNorm(double maxValue) {
            this(maxValue, List.of(0));
        }
    }

    /// Scales slices to norm 1.
    record UnitNorm(List<Integer> axis) implements Constraint {
        public UnitNorm {
            axis = List.copyOf(axis);
        }
    }

    /// Moves the norm of slices into a range, by a share `rate` of the way.
    record MinMaxNorm(double minValue, double maxValue, double rate, List<Integer> axis) implements Constraint {
        public MinMaxNorm {
            Check.notNegative("min_value", minValue);
            Check.ordered("min_value", minValue, "max_value", maxValue);
            if (!(rate >= 0 && rate <= 1)) {
                throw new InvalidOption(Text.of("rate is a share from 0 to 1, not {0}", String.valueOf(rate)));
            }
            axis = List.copyOf(axis);
        }
    }

    /// Puts 0 in the place of what is below.
    record NonNeg() implements Constraint {}
}
