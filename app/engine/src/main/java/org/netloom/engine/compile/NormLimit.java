package org.netloom.engine.compile;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.netloom.core.layers.Constraint.MaxNorm;

/// Keras' MaxNorm on a tensor as it lies in memory: w · min(norm, max) / (1e-7 + norm).
final class NormLimit {
    private static final double EPSILON = 1e-7;

    private final double most;
    private final int[] starts;
    private final int[] places;
    private final float[] slice;

    /// Negative axes count from the end, as in Keras.
    NormLimit(MaxNorm constraint, Layout layout) {
        most = constraint.maxValue();
        int rank = layout.shape().size();
        var reduced = new TreeSet<Integer>();
        constraint.axis().forEach(axis -> reduced.add(axis < 0 ? rank + axis : axis));
        var kept = new ArrayList<Integer>();
        for (int axis = 0; axis < rank; axis++) {
            if (!reduced.contains(axis)) {
                kept.add(axis);
            }
        }
        starts = places(layout, kept);
        places = places(layout, List.copyOf(reduced));
        slice = new float[places.length];
    }

    private static int[] places(Layout layout, List<Integer> axes) {
        var places = new int[] {0};
        for (int axis : axes) {
            int count = layout.shape().get(axis);
            int stride = layout.strides().get(axis);
            var more = new int[places.length * count];
            for (int i = 0, at = 0; i < places.length; i++) {
                for (int k = 0; k < count; k++) {
                    more[at++] = places[i] + k * stride;
                }
            }
            places = more;
        }
        Arrays.sort(places);
        return places;
    }

    void apply(FloatBuffer values) {
        boolean together = places[places.length - 1] == places.length - 1;
        for (int start : starts) {
            if (together) {
                values.get(start, slice);
            } else {
                for (int i = 0; i < places.length; i++) {
                    slice[i] = values.get(start + places[i]);
                }
            }
            float factor = factor();
            if (factor != 1) {
                for (int i = 0; i < places.length; i++) {
                    values.put(start + places[i], slice[i] * factor);
                }
            }
        }
    }

    private float factor() {
        double a = 0;
        double b = 0;
        for (int i = 0; i + 1 < slice.length; i += 2) {
            a += slice[i] * (double) slice[i];
            b += slice[i + 1] * (double) slice[i + 1];
        }
        if (slice.length % 2 == 1) {
            a += slice[slice.length - 1] * (double) slice[slice.length - 1];
        }
        double norm = Math.sqrt(a + b);
        return (float) (Math.min(norm, most) / (EPSILON + norm));
    }
}
