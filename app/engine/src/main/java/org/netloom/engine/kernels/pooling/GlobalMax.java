package org.netloom.engine.kernels.pooling;

import java.nio.FloatBuffer;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// The largest value of each channel. As in TensorFlow equals share the gradient.
public final class GlobalMax implements Kernel {
    private final int channels;
    private final float[] plane;

    public GlobalMax(Shape in) {
        channels = in.channels();
        plane = new float[in.height() * in.width()];
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        for (int p = 0; p < batch * channels; p++) {
            in.get(p * plane.length, plane);
            float most = Float.NEGATIVE_INFINITY;
            for (float value : plane) {
                most = Math.max(most, value);
            }
            out.put(p, most);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int p = 0; p < batch * channels; p++) {
            in.get(p * plane.length, plane);
            float most = out.get(p);
            int equals = 0;
            for (float value : plane) {
                equals += value == most ? 1 : 0;
            }
            float share = outGradient.get(p) / equals;
            for (int i = 0; i < plane.length; i++) {
                plane[i] = plane[i] == most ? share : 0;
            }
            inGradient.put(p * plane.length, plane);
        }
    }
}
