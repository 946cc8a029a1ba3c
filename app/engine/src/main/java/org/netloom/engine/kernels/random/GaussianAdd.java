package org.netloom.engine.kernels.random;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Keras' GaussianNoise: value + stddev · normal.
public final class GaussianAdd extends Noise {
    private final double stddev;

    public GaussianAdd(int size, double stddev, @Nullable Integer own, long salt) {
        super(size, own, salt);
        this.stddev = stddev;
    }

    @Override
    public void draw(int start, int count, float[] factors, float[] shifts) {
        Arrays.fill(factors, 0, count, 1);
        normals(start, count, shifts);
        for (int i = 0; i < count; i++) {
            shifts[i] *= (float) stddev;
        }
    }
}
