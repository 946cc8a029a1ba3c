package org.netloom.engine.kernels.normalizing;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.netloom.core.layers.Normalizing.LayerNormalization;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// Layer normalisation as Keras has it: biased mean and variance over some axes of each example.
/// Parameters are gamma (where it scales), then beta (where it centers), in Keras' order of those axes.
public final class LayerNorm implements Kernel {
    private final LayerNormalization layer;
    private final int[] group;
    private final int[] weight;
    private final int groups;
    private final int weights;
    private final float[] values;
    private final float[] gradients;
    private final double[] mean;
    private final double[] inverse;
    private FloatBuffer parameters = FloatBuffer.allocate(0);
    private FloatBuffer parameterGradients = FloatBuffer.allocate(0);

    public LayerNorm(LayerNormalization layer, Shape in) {
        this.layer = layer;
        int size = Math.toIntExact(in.size());
        var together = layer.dimensions(in).orElseThrow();
        var sizes = in.dimensions();
        int most = together.stream().mapToInt(sizes::get).reduce(1, (a, b) -> a * b);
        weights = most;
        groups = size / most;
        group = new int[size];
        weight = new int[size];
        for (int i = 0; i < size; i++) {
            place(i, sizes, together);
        }
        values = new float[size];
        gradients = new float[size];
        mean = new double[groups];
        inverse = new double[groups];
    }

    /// Counts a value's group by the axes that are left, and its weight by those that are normalised.
    private void place(int i, List<Integer> sizes, List<Integer> together) {
        int plane = sizes.size() == 3 ? sizes.get(0) * sizes.get(1) : 1;
        int[] at =
                sizes.size() == 3 ? new int[] {i % plane / sizes.get(1), i % sizes.get(1), i / plane} : new int[] {i};
        for (int axis = 0; axis < at.length; axis++) {
            if (together.contains(axis)) {
                weight[i] = weight[i] * sizes.get(axis) + at[axis];
            } else {
                group[i] = group[i] * sizes.get(axis) + at[axis];
            }
        }
    }

    @Override
    public int parameters() {
        return (layer.scale() ? weights : 0) + (layer.center() ? weights : 0);
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
        var gamma = gamma();
        var beta = beta();
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            measure();
            for (int i = 0; i < values.length; i++) {
                double unit = (values[i] - mean[group[i]]) * inverse[group[i]];
                values[i] = (float) (unit * gamma[weight[i]] + beta[weight[i]]);
            }
            out.put(b * values.length, values);
        }
    }

    private void measure() {
        Arrays.fill(mean, 0);
        Arrays.fill(inverse, 0);
        for (int i = 0; i < values.length; i++) {
            mean[group[i]] += values[i];
        }
        for (int g = 0; g < groups; g++) {
            mean[g] /= weights;
        }
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] - mean[group[i]];
            inverse[group[i]] += distance * distance;
        }
        for (int g = 0; g < groups; g++) {
            inverse[g] = 1 / Math.sqrt(inverse[g] / weights + layer.epsilon());
        }
    }

    /// With x̂ = (x − mean) · inverse and d = dy · gamma: dx = inverse · (d − mean(d) − x̂ · mean(d · x̂)).
    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        var gamma = gamma();
        var gammaGradient = new double[weights];
        var betaGradient = new double[weights];
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            outGradient.get(b * values.length, gradients);
            measure();
            var sum = new double[groups];
            var product = new double[groups];
            for (int i = 0; i < values.length; i++) {
                double unit = (values[i] - mean[group[i]]) * inverse[group[i]];
                gammaGradient[weight[i]] += gradients[i] * unit;
                betaGradient[weight[i]] += gradients[i];
                double d = gradients[i] * gamma[weight[i]];
                sum[group[i]] += d;
                product[group[i]] += d * unit;
            }
            for (int i = 0; i < values.length; i++) {
                int g = group[i];
                double unit = (values[i] - mean[g]) * inverse[g];
                double d = gradients[i] * gamma[weight[i]];
                gradients[i] = (float) (inverse[g] * (d - sum[g] / weights - unit * product[g] / weights));
            }
            inGradient.put(b * values.length, gradients);
        }
        write(gammaGradient, betaGradient);
    }

    private void write(double[] gamma, double[] beta) {
        int at = 0;
        if (layer.scale()) {
            for (double g : gamma) {
                parameterGradients.put(at++, (float) g);
            }
        }
        if (layer.center()) {
            for (double g : beta) {
                parameterGradients.put(at++, (float) g);
            }
        }
    }

    private float[] gamma() {
        var gamma = new float[weights];
        if (layer.scale()) {
            parameters.get(0, gamma);
        } else {
            Arrays.fill(gamma, 1);
        }
        return gamma;
    }

    private float[] beta() {
        var beta = new float[weights];
        if (layer.center()) {
            parameters.get(layer.scale() ? weights : 0, beta);
        }
        return beta;
    }
}
