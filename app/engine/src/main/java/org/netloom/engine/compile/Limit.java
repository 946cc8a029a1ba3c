package org.netloom.engine.compile;

import java.nio.FloatBuffer;
import org.netloom.core.layers.Constraint;

/// A constraint of Keras' on a tensor as it lies in memory.
interface Limit {

    void apply(FloatBuffer values);

    static Limit of(Constraint constraint, Layout layout) {
        return switch (constraint) {
            case Constraint.MaxNorm(var most, var axis) -> new NormLimit(axis, layout, norm -> Math.min(norm, most));
            case Constraint.UnitNorm(var axis) -> new NormLimit(axis, layout, norm -> 1);
            case Constraint.MinMaxNorm(var least, var most, var rate, var axis) ->
                new NormLimit(axis, layout, norm -> rate * Math.clamp(norm, least, most) + (1 - rate) * norm);
            case Constraint.NonNeg() -> Limit::cutNegative;
        };
    }

    private static void cutNegative(FloatBuffer values) {
        for (int i = 0; i < values.capacity(); i++) {
            if (values.get(i) < 0) {
                values.put(i, 0);
            }
        }
    }
}
