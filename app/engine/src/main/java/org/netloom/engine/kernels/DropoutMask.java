package org.netloom.engine.kernels;

import java.nio.FloatBuffer;

/// Dropout whose pattern is a function of a seed alone, so that a batch can be repeated exactly, on
/// any thread and by any executor.
public final class DropoutMask implements Kernel {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int CHUNK = 1 << 14;

    private final int size;
    private final float scale;
    private final int dropBelow;
    private final float[] values = new float[CHUNK];
    private final long salt;
    private long seed;

    /// @param size values in one example
    /// @param salt another for each layer of a net
    public DropoutMask(int size, double rate, long salt) {
        this.size = size;
        this.salt = salt;
        scale = (float) (1 / (1 - rate));
        dropBelow = (int) Math.round(rate * 0x1p31);
    }

    /// Sets the pattern of the batches that follow.
    public void seed(long batchSeed) {
        seed = mix(batchSeed + salt * GOLDEN);
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        if (training) {
            mask(in, out, batch);
        } else {
            out.put(0, in, 0, batch * size);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        mask(outGradient, inGradient, batch);
    }

    private void mask(FloatBuffer from, FloatBuffer to, int batch) {
        int all = batch * size;
        for (int start = 0; start < all; start += CHUNK) {
            int count = Math.min(CHUNK, all - start);
            from.get(start, values, 0, count);
            for (int i = 0; i < count; i++) {
                int bits = (int) (mix(seed + (start + i) * GOLDEN) >>> 33);
                values[i] = bits < dropBelow ? 0 : values[i] * scale;
            }
            to.put(start, values, 0, count);
        }
    }

    /// The finalizer of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
    /// generators").
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
