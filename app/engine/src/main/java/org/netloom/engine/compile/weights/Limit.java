package org.netloom.engine.compile.weights;

import java.nio.FloatBuffer;
import org.netloom.core.layers.weights.Constraint;

/// A constraint of Keras' on a tensor as it lies in memory.
interface Limit {

    /// Applies it to one of `parts` equal parts, which different threads may do at the same time.
    void apply(FloatBuffer values, int part, int parts);

    static Limit of(Constraint constraint, Layout layout) {
        return switch (constraint) {
            case Constraint.MaxNorm(var most, var axis) -> new NormLimit(axis, layout, norm -> Math.min(norm, most));
            case Constraint.UnitNorm(var axis) -> new NormLimit(axis, layout, norm -> 1);
            case Constraint.MinMaxNorm(var least, var most, var rate, var axis) ->
                new NormLimit(axis, layout, norm -> rate * Math.clamp(norm, least, most) + (1 - rate) * norm);
            case Constraint.NonNeg() -> Limit::cutNegative;
        };
    }

    private static void cutNegative(FloatBuffer values, int part, int parts) {
        int end = (int) ((long) values.capacity() * (part + 1) / parts);
        for (int i = (int) ((long) values.capacity() * part / parts); i < end; i++) {
            if (values.get(i) < 0) {
                values.put(i, 0);
            }
        }
    }
}
