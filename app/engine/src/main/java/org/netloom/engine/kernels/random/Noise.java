package org.netloom.engine.kernels.random;

import java.nio.FloatBuffer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.kernels.Kernel;

/// A layer that is random in training and does nothing afterwards. What it draws is a function of a
/// seed and of the value's place in the batch alone, so that a batch can be repeated exactly, on any
/// thread and by any executor. Each value that comes out is factor · value + shift.
public abstract class Noise implements Kernel, Seeded {
    private static final int CHUNK = 1 << 14;

    private final int size;
    private final long salt;
    private final @Nullable Integer own;
    private final float[] values = new float[CHUNK];
    private final float[] factors = new float[CHUNK];
    private final float[] shifts = new float[CHUNK];
    private long seed;

    /// @param size values in one example
    /// @param own the layer's seed, where it has one
    /// @param salt another for each layer of a net without a seed of its own
    Noise(int size, @Nullable Integer own, long salt) {
        this.size = size;
        this.own = own;
        this.salt = salt;
    }

    @Override
    public final void seed(long run, LongUnaryOperator batch) {
        seed = Seeded.seed(own, salt, run, batch);
    }

    @Override
    public final void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        if (training) {
            change(in, out, batch, true);
        } else {
            out.put(0, in, 0, batch * size);
        }
    }

    @Override
    public final void backward(
            FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        change(outGradient, inGradient, batch, false);
    }

    private void change(FloatBuffer from, FloatBuffer to, int batch, boolean shift) {
        int all = batch * size;
        for (int start = 0; start < all; start += CHUNK) {
            int count = Math.min(CHUNK, all - start);
            from.get(start, values, 0, count);
            draw(start, count, factors, shifts);
            for (int i = 0; i < count; i++) {
                values[i] = values[i] * factors[i] + (shift ? shifts[i] : 0);
            }
            to.put(start, values, 0, count);
        }
    }

    /// Fills in what happens to `count` values from `start` of the batch on, which is even. Any thread.
    public abstract void draw(int start, int count, float[] factors, float[] shifts);

    /// 64 random bits that belong to a number.
    final long bits(long number) {
        return Seeded.bits(seed, number);
    }

    /// Below which random numbers of 31 bits lie with this probability.
    static long threshold(double share) {
        return Math.round(share * 0x1p31);
    }

    /// 1 where the random number of 31 bits that belongs to this one lies below a threshold, else 0.
    final int below(long threshold, long number) {
        return (int) ((bits(number) >>> 33) - threshold >>> 63);
    }

    /// Normal numbers of mean 0 and deviation 1 (Box and Muller, "A note on the generation of random
    /// normal deviates").
    ///
    /// @param start an even number
    final void normals(int start, int count, float[] into) {
        for (int i = 0; i < count; i += 2) {
            long bits = bits((start + i) >> 1);
            double radius = Math.sqrt(-2 * Math.log(((bits >>> 32) + 1) * 0x1p-32));
            double angle = 2 * Math.PI * (bits & 0xFFFFFFFFL) * 0x1p-32;
            into[i] = (float) (radius * Math.cos(angle));
            if (i + 1 < count) {
                into[i + 1] = (float) (radius * Math.sin(angle));
            }
        }
    }
}
