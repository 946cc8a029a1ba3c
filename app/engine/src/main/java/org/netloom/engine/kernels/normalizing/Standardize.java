package org.netloom.engine.kernels.normalizing;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.core.layers.Preprocessor.Normalization;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;
import org.netloom.engine.kernels.Sums;

/// Keras' Normalization: (value − mean) / max(√variance, 1e-7), or the way back, for all channels or
/// each. What is not given can be [#adapt]ed.
public final class Standardize implements Kernel {
    private static final float LEAST = 1e-7f;

    private final boolean invert;
    private final float[] mean;
    private final float[] variance;
    /// Keras keeps it for older files and counts nothing with it.
    private final float[] count = new float[1];
    private double seen;
    private final int channels;
    private final int plane;
    private final float[] values;

    public Standardize(Normalization layer, Shape in) {
        invert = layer.invert();
        channels = layer.axis().isEmpty() ? 1 : in.channels();
        mean = new float[channels];
        variance = new float[channels];
        for (int c = 0; c < channels; c++) {
            mean[c] = layer.mean() == null ? 0 : (float) layer.mean().at(c);
            variance[c] =
                    layer.variance() == null ? 1 : (float) layer.variance().at(c);
        }
        values = new float[Math.toIntExact(in.size())];
        plane = values.length / channels;
    }

    @Override
    public float[] statistic(String name) {
        return switch (name) {
            case "mean" -> mean;
            case "variance" -> variance;
            default -> count;
        };
    }

    /// Takes a batch into mean and variance; the first of all begins anew.
    public void adapt(FloatBuffer in, int batch) {
        if (seen == 0) {
            Arrays.fill(mean, 0);
            Arrays.fill(variance, 0);
        }
        double fresh = (double) batch * plane;
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int b = 0; b < batch; b++) {
                in.get(b * values.length, values);
                sum += Sums.of(values, c * plane, plane);
            }
            double average = sum / fresh;
            double squares = 0;
            for (int b = 0; b < batch; b++) {
                in.get(b * values.length, values);
                squares += Sums.ofSquares(values, c * plane, plane, (float) average);
            }
            double share = seen / (seen + fresh);
            double both = mean[c] * share + average * (1 - share);
            double distance = mean[c] - both;
            double other = average - both;
            variance[c] = (float)
                    ((variance[c] + distance * distance) * share + (squares / fresh + other * other) * (1 - share));
            mean[c] = (float) both;
        }
        seen += fresh;
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            for (int c = 0; c < channels; c++) {
                float deviation = deviation(c);
                for (int i = c * plane, end = i + plane; i < end; i++) {
                    values[i] = invert ? mean[c] + values[i] * deviation : (values[i] - mean[c]) / deviation;
                }
            }
            out.put(b * values.length, values);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int b = 0; b < batch; b++) {
            outGradient.get(b * values.length, values);
            for (int c = 0; c < channels; c++) {
                float slope = invert ? deviation(c) : 1 / deviation(c);
                for (int i = c * plane, end = i + plane; i < end; i++) {
                    values[i] *= slope;
                }
            }
            inGradient.put(b * values.length, values);
        }
    }

    private float deviation(int channel) {
        return Math.max((float) Math.sqrt(variance[channel]), LEAST);
    }
}
