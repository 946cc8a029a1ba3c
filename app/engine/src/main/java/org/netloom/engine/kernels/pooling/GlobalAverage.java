package org.netloom.engine.kernels.pooling;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// The mean of each channel.
public final class GlobalAverage implements Kernel {
    private final int channels;
    private final float[] plane;

    public GlobalAverage(Shape in) {
        channels = in.channels();
        plane = new float[in.height() * in.width()];
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        for (int p = 0; p < batch * channels; p++) {
            in.get(p * plane.length, plane);
            double sum = 0;
            for (float value : plane) {
                sum += value;
            }
            out.put(p, (float) (sum / plane.length));
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int p = 0; p < batch * channels; p++) {
            Arrays.fill(plane, outGradient.get(p) / plane.length);
            inGradient.put(p * plane.length, plane);
        }
    }
}
