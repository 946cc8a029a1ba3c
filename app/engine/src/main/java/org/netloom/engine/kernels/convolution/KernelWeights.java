package org.netloom.engine.kernels.convolution;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.engine.kernels.Sums;

/// A kernel's weights and its biases, one behind another, with their gradients.
final class KernelWeights {
    private final int size;
    private final int biases;
    final float[] values;
    final float[] gradients;
    private FloatBuffer parameters = FloatBuffer.allocate(0);
    private FloatBuffer parameterGradients = FloatBuffer.allocate(0);

    KernelWeights(int size, int biases) {
        this.size = size;
        this.biases = biases;
        values = new float[size + biases];
        gradients = new float[size + biases];
    }

    int count() {
        return values.length;
    }

    void bind(FloatBuffer view) {
        parameters = view;
    }

    void bindGradients(FloatBuffer view) {
        parameterGradients = view;
    }

    /// Takes the weights as they are now.
    void take() {
        parameters.get(0, values);
    }

    void giveGradients() {
        parameterGradients.put(0, gradients);
    }

    /// Fills each plane of `out` with its bias, or with 0.
    void fillWithBias(float[] out, int plane) {
        if (biases == 0) {
            Arrays.fill(out, 0);
        }
        for (int f = 0; f < biases; f++) {
            Arrays.fill(out, f * plane, (f + 1) * plane, values[size + f]);
        }
    }

    void addBiasGradients(float[] outGradient, int plane) {
        for (int f = 0; f < biases; f++) {
            gradients[size + f] += (float) Sums.of(outGradient, f * plane, plane);
        }
    }
}
