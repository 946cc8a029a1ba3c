package org.netloom.engine.compile.weights;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/// Brings the norms of a tensor's slices to what they should be: w · wanted(norm) / (1e-7 + norm).
final class NormLimit implements Limit {
    private static final double EPSILON = 1e-7;

    private final DoubleUnaryOperator wanted;
    private final int[] starts;
    private final int[] places;

    /// @param axes that a norm is taken over; negative ones count from the end, as in Keras
    NormLimit(List<Integer> axes, Layout layout, DoubleUnaryOperator wanted) {
        this.wanted = wanted;
        int rank = layout.shape().size();
        var reduced = new TreeSet<Integer>();
        axes.forEach(axis -> reduced.add(axis < 0 ? rank + axis : axis));
        var kept = new ArrayList<Integer>();
        for (int axis = 0; axis < rank; axis++) {
            if (!reduced.contains(axis)) {
                kept.add(axis);
            }
        }
        starts = places(layout, kept);
        places = places(layout, List.copyOf(reduced));
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

    @Override
    public void apply(FloatBuffer values, int part, int parts) {
        var slice = new float[places.length];
        boolean together = places[places.length - 1] == places.length - 1;
        int end = (int) ((long) starts.length * (part + 1) / parts);
        for (int s = (int) ((long) starts.length * part / parts); s < end; s++) {
            int start = starts[s];
            if (together) {
                values.get(start, slice);
            } else {
                for (int i = 0; i < places.length; i++) {
                    slice[i] = values.get(start + places[i]);
                }
            }
            float factor = factor(slice);
            if (factor != 1) {
                for (int i = 0; i < slice.length; i++) {
                    slice[i] *= factor;
                }
                write(values, start, slice, together);
            }
        }
    }

    private void write(FloatBuffer values, int start, float[] slice, boolean together) {
        if (together) {
            values.put(start, slice);
            return;
        }
        for (int i = 0; i < places.length; i++) {
            values.put(start + places[i], slice[i]);
        }
    }

    /// Four sums at once keep the processor from waiting for each addition.
    private float factor(float[] slice) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < slice.length; i += 4) {
            a += slice[i] * (double) slice[i];
            b += slice[i + 1] * (double) slice[i + 1];
            c += slice[i + 2] * (double) slice[i + 2];
            d += slice[i + 3] * (double) slice[i + 3];
        }
        for (; i < slice.length; i++) {
            a += slice[i] * (double) slice[i];
        }
        double norm = Math.sqrt(a + b + c + d);
        return (float) (wanted.applyAsDouble(norm) / (EPSILON + norm));
    }
}
