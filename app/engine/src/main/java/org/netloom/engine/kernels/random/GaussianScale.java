package org.netloom.engine.kernels.random;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Keras' GaussianDropout: value · (1 + √(rate / (1 − rate)) · normal).
public final class GaussianScale extends Noise {
    private final float deviation;

    public GaussianScale(int size, double rate, @Nullable Integer own, long salt) {
        super(size, own, salt);
        deviation = (float) Math.sqrt(rate / (1 - rate));
    }

    @Override
    public void draw(int start, int count, float[] factors, float[] shifts) {
        Arrays.fill(shifts, 0, count, 0);
        normals(start, count, factors);
        for (int i = 0; i < count; i++) {
            factors[i] = 1 + deviation * factors[i];
        }
    }
}
