package org.netloom.engine.kernels.normalizing;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;
import org.netloom.engine.kernels.Sums;

/// Batch normalisation as Keras has it: biased variance of the batch, also in the moving one.
/// Parameters are gamma (where it scales), then beta (where it centers), a number a channel.
public final class BatchNorm implements Kernel {
    private final BatchNormalization layer;
    private final int channels;
    private final int plane;
    private final float[] movingMean;
    private final float[] movingVariance;
    private final double[] mean;
    private final double[] inverse;
    private final float[] values;
    private final float[] gradients;
    private FloatBuffer parameters = FloatBuffer.allocate(0);
    private FloatBuffer parameterGradients = FloatBuffer.allocate(0);

    public BatchNorm(BatchNormalization layer, Shape in) {
        this.layer = layer;
        channels = in.channels();
        plane = Math.toIntExact(in.size()) / channels;
        movingMean = new float[channels];
        movingVariance = new float[channels];
        mean = new double[channels];
        inverse = new double[channels];
        values = new float[channels * plane];
        gradients = new float[channels * plane];
    }

    @Override
    public float[] statistic(String name) {
        return name.equals("moving_mean") ? movingMean : movingVariance;
    }

    @Override
    public int parameters() {
        return (layer.scale() ? channels : 0) + (layer.center() ? channels : 0);
    }

    @Override
    public void bindParameters(FloatBuffer view) {
        parameters = view;
    }

    @Override
    public void bindGradients(FloatBuffer view) {
        parameterGradients = view;
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        if (training) {
            gather(in, batch);
        } else {
            for (int c = 0; c < channels; c++) {
                mean[c] = movingMean[c];
                inverse[c] = 1 / Math.sqrt(movingVariance[c] + layer.epsilon());
            }
        }
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            for (int c = 0; c < channels; c++) {
                float factor = (float) (gamma(c) * inverse[c]);
                float shift = (float) (beta(c) - mean[c] * gamma(c) * inverse[c]);
                for (int i = c * plane, end = i + plane; i < end; i++) {
                    values[i] = values[i] * factor + shift;
                }
            }
            out.put(b * values.length, values);
        }
    }

    private void gather(FloatBuffer in, int batch) {
        Arrays.fill(mean, 0);
        var squares = new double[channels];
        double count = (double) batch * plane;
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            for (int c = 0; c < channels; c++) {
                mean[c] += Sums.of(values, c * plane, plane);
            }
        }
        for (int c = 0; c < channels; c++) {
            mean[c] /= count;
        }
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            for (int c = 0; c < channels; c++) {
                squares[c] += Sums.ofSquares(values, c * plane, plane, (float) mean[c]);
            }
        }
        double momentum = layer.momentum();
        for (int c = 0; c < channels; c++) {
            double variance = squares[c] / count;
            inverse[c] = 1 / Math.sqrt(variance + layer.epsilon());
            movingMean[c] = (float) (movingMean[c] * momentum + mean[c] * (1 - momentum));
            movingVariance[c] = (float) (movingVariance[c] * momentum + variance * (1 - momentum));
        }
    }

    /// With x̂ = (x − mean) · inverse: dx = gamma · inverse · (dy − mean(dy) − x̂ · mean(dy · x̂)).
    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        var sum = new double[channels];
        var product = new double[channels];
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            outGradient.get(b * values.length, gradients);
            for (int c = 0; c < channels; c++) {
                sum[c] += Sums.of(gradients, c * plane, plane);
                product[c] += Sums.ofProducts(values, gradients, c * plane, plane, (float) mean[c]) * inverse[c];
            }
        }
        writeGradients(product, sum);
        double count = (double) batch * plane;
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            outGradient.get(b * values.length, gradients);
            for (int c = 0; c < channels; c++) {
                double factor = gamma(c) * inverse[c];
                double slope = -factor * inverse[c] * product[c] / count;
                double shift = -factor * sum[c] / count;
                for (int i = c * plane, end = i + plane; i < end; i++) {
                    gradients[i] = (float) (gradients[i] * factor + (values[i] - mean[c]) * slope + shift);
                }
            }
            inGradient.put(b * values.length, gradients);
        }
    }

    private void writeGradients(double[] product, double[] sum) {
        int at = 0;
        if (layer.scale()) {
            for (int c = 0; c < channels; c++) {
                parameterGradients.put(at++, (float) product[c]);
            }
        }
        if (layer.center()) {
            for (int c = 0; c < channels; c++) {
                parameterGradients.put(at++, (float) sum[c]);
            }
        }
    }

    private double gamma(int channel) {
        return layer.scale() ? parameters.get(channel) : 1;
    }

    private double beta(int channel) {
        return layer.center() ? parameters.get(layer.scale() ? channels + channel : channel) : 0;
    }
}
