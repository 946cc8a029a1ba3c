package org.netloom.engine.kernels.activating;

import java.nio.FloatBuffer;
import org.netloom.engine.kernels.Kernel;

/// A [Curve] on every value by itself.
public final class Elementwise implements Kernel {
    private static final int CHUNK = 1 << 13;

    private final int size;
    private final Curve curve;
    private final float[] values = new float[CHUNK];
    private final float[] gradients = new float[CHUNK];

    /// @param size values in one example
    public Elementwise(int size, Curve curve) {
        this.size = size;
        this.curve = curve;
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        var function = curve.value();
        int all = batch * size;
        for (int from = 0; from < all; from += CHUNK) {
            int count = Math.min(CHUNK, all - from);
            in.get(from, values, 0, count);
            for (int i = 0; i < count; i++) {
                values[i] = (float) function.applyAsDouble(values[i]);
            }
            out.put(from, values, 0, count);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        var slope = curve.slope();
        int all = batch * size;
        for (int from = 0; from < all; from += CHUNK) {
            int count = Math.min(CHUNK, all - from);
            in.get(from, values, 0, count);
            outGradient.get(from, gradients, 0, count);
            for (int i = 0; i < count; i++) {
                gradients[i] *= (float) slope.applyAsDouble(values[i]);
            }
            inGradient.put(from, gradients, 0, count);
        }
    }
}
