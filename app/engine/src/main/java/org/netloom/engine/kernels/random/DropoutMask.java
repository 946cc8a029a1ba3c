package org.netloom.engine.kernels.random;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Dropout of single values or of whole channels.
public final class DropoutMask extends Noise {
    private final double rate;
    private final float scale;
    private final int together;

    /// @param size values in one example
    /// @param together values one behind another that are dropped or kept as one: 1, or a channel's
    public DropoutMask(int size, int together, double rate, @Nullable Integer own, long salt) {
        super(size, own, salt);
        this.together = together;
        this.rate = rate;
        scale = (float) (1 / (1 - rate));
    }

    @Override
    public void draw(int start, int count, float[] factors, float[] shifts) {
        Arrays.fill(shifts, 0, count, 0);
        int end = start + count;
        for (int i = start; i < end; ) {
            int group = i / together;
            int stop = Math.min(end, (group + 1) * together);
            float factor = happens(group, rate) ? 0 : scale;
            for (; i < stop; i++) {
                factors[i - start] = factor;
            }
        }
    }
}
