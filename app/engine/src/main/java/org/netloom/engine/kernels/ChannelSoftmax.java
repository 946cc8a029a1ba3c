package org.netloom.engine.kernels;

import java.nio.FloatBuffer;
import org.netloom.core.layers.Shape;

/// Softmax over the channels, at each place of a map or over a row of values.
public final class ChannelSoftmax implements Kernel {
    private final int channels;
    private final int plane;
    private final float[] values;
    private final float[] gradients;

    public ChannelSoftmax(Shape in) {
        channels = in.channels();
        plane = Math.toIntExact(in.size()) / channels;
        values = new float[channels * plane];
        gradients = new float[channels * plane];
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            for (int p = 0; p < plane; p++) {
                softmax(values, p, plane, values.length);
            }
            out.put(b * values.length, values);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int b = 0; b < batch; b++) {
            out.get(b * values.length, values);
            outGradient.get(b * values.length, gradients);
            for (int p = 0; p < plane; p++) {
                float dot = 0;
                for (int i = p; i < values.length; i += plane) {
                    dot += values[i] * gradients[i];
                }
                for (int i = p; i < values.length; i += plane) {
                    gradients[i] = values[i] * (gradients[i] - dot);
                }
            }
            inGradient.put(b * values.length, gradients);
        }
    }

    private static void softmax(float[] values, int from, int step, int end) {
        float most = Float.NEGATIVE_INFINITY;
        for (int i = from; i < end; i += step) {
            most = Math.max(most, values[i]);
        }
        float sum = 0;
        for (int i = from; i < end; i += step) {
            values[i] = (float) Math.exp(values[i] - most);
            sum += values[i];
        }
        for (int i = from; i < end; i += step) {
            values[i] /= sum;
        }
    }
}
