package org.netloom.core.layers.weights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.Kinds;

/// What large values add to the loss, as in `keras.regularizers`: l1 · Σ|w| + l2 · Σw², without the
/// half that others put before the squares.
public sealed interface Regularizer {

    double l1();

    double l2();

    @JsonCreator
    static Regularizer read(JsonNode json) {
        return Kinds.REGULARIZERS.read(json);
    }

    @JsonValue
    default JsonNode write() {
        return Kinds.REGULARIZERS.write(this);
    }

    record L1(double l1) implements Regularizer {
        public L1 {
            Check.notNegative("l1", l1);
        }

        @Override
        public double l2() {
            return 0;
        }
    }

    record L2(double l2) implements Regularizer {
        public L2 {
            Check.notNegative("l2", l2);
        }

        @Override
        public double l1() {
            return 0;
        }
    }

    record L1L2(double l1, double l2) implements Regularizer {
        public L1L2 {
            Check.notNegative("l1", l1);
            Check.notNegative("l2", l2);
        }
    }
}
