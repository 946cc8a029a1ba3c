package org.netloom.engine.kernels.reshaping;

import java.nio.FloatBuffer;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// Lays maps out as rows of values in Keras' order: height, width, channels. So the rows of a Dense
/// kernel behind it are Keras' rows.
public final class ChannelsLast implements Kernel {
    private final int channels;
    private final int plane;
    private final float[] first;
    private final float[] last;

    public ChannelsLast(Shape in) {
        channels = in.isMap() ? in.channels() : 1;
        plane = Math.toIntExact(in.size()) / channels;
        first = new float[channels * plane];
        last = new float[channels * plane];
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        for (int b = 0; b < batch; b++) {
            in.get(b * first.length, first);
            transpose(first, channels, plane, last);
            out.put(b * last.length, last);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int b = 0; b < batch; b++) {
            outGradient.get(b * last.length, last);
            transpose(last, plane, channels, first);
            inGradient.put(b * first.length, first);
        }
    }

    private static void transpose(float[] from, int rows, int columns, float[] to) {
        for (int r = 0; r < rows; r++) {
            for (int c = 0, i = r * columns, j = r; c < columns; c++, i++, j += rows) {
                to[j] = from[i];
            }
        }
    }
}
