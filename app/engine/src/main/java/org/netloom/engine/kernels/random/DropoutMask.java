package org.netloom.engine.kernels.random;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Dropout of single values or of whole channels.
public final class DropoutMask extends Noise {
    private final double rate;
    /// By whether a value is dropped; a table, for the processor guesses a branch wrong at every other drop.
    private final float[] factor;

    private final int together;

    /// @param size values in one example
    /// @param together values one behind another that are dropped or kept as one: 1, or a channel's
    public DropoutMask(int size, int together, double rate, @Nullable Integer own, long salt) {
        super(size, own, salt);
        this.together = together;
        this.rate = rate;
        factor = new float[] {(float) (1 / (1 - rate)), 0};
    }

    @Override
    public void draw(int start, int count, float[] factors, float[] shifts) {
        Arrays.fill(shifts, 0, count, 0);
        long threshold = threshold(rate);
        if (together == 1) {
            for (int i = 0; i < count; i++) {
                factors[i] = factor[below(threshold, start + i)];
            }
            return;
        }
        int end = start + count;
        for (int i = start; i < end; ) {
            int group = i / together;
            int stop = Math.min(end, (group + 1) * together);
            Arrays.fill(factors, i - start, stop - start, factor[below(threshold, group)]);
            i = stop;
        }
    }
}
