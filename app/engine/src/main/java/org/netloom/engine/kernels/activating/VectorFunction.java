package org.netloom.engine.kernels.activating;

import java.util.Arrays;
import java.util.Comparator;

/// Functions of `keras.activations` that take a whole vector at once.
public enum VectorFunction {
    SOFTMAX {
        @Override
        void apply(float[] x) {
            float most = most(x);
            float sum = 0;
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) Math.exp(x[i] - most);
                sum += x[i];
            }
            for (int i = 0; i < x.length; i++) {
                x[i] /= sum;
            }
        }

        @Override
        void goBack(float[] x, float[] y, float[] gradient) {
            float dot = 0;
            for (int i = 0; i < y.length; i++) {
                dot += y[i] * gradient[i];
            }
            for (int i = 0; i < y.length; i++) {
                gradient[i] = y[i] * (gradient[i] - dot);
            }
        }
    },

    LOG_SOFTMAX {
        @Override
        void apply(float[] x) {
            float most = most(x);
            double sum = 0;
            for (float value : x) {
                sum += Math.exp(value - most);
            }
            float shift = most + (float) Math.log(sum);
            for (int i = 0; i < x.length; i++) {
                x[i] -= shift;
            }
        }

        @Override
        void goBack(float[] x, float[] y, float[] gradient) {
            float sum = 0;
            for (float value : gradient) {
                sum += value;
            }
            for (int i = 0; i < y.length; i++) {
                gradient[i] -= (float) Math.exp(y[i]) * sum;
            }
        }
    },

    /// Keras' own: of the sorted values those count that sparsemax (Martins and Astudillo, "From Softmax
    /// to Sparsemax") would count, but its threshold takes the sum of their running sums where the
    /// paper takes the last of these. So results need not add up to 1.
    SPARSEMAX {
        @Override
        void apply(float[] x) {
            var order = order(x);
            int support = support(x, order);
            double running = 0;
            double sums = 0;
            for (int k = 0; k < support; k++) {
                running += x[order[k]];
                sums += running;
            }
            float threshold = (float) ((sums - 1) / support);
            for (int i = 0; i < x.length; i++) {
                x[i] = Math.max(0, x[i] - threshold);
            }
        }

        @Override
        void goBack(float[] x, float[] y, float[] gradient) {
            var order = order(x);
            int support = support(x, order);
            float sum = 0;
            for (int i = 0; i < y.length; i++) {
                gradient[i] = y[i] > 0 ? gradient[i] : 0;
                sum += gradient[i];
            }
            for (int k = 0; k < support; k++) {
                gradient[order[k]] -= sum * (support - k) / support;
            }
        }

        /// Places from the largest value to the smallest.
        private Integer[] order(float[] x) {
            var order = new Integer[x.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingDouble(i -> -x[i]));
            return order;
        }

        private int support(float[] x, Integer[] order) {
            double running = 0;
            int support = 0;
            for (int k = 1; k <= x.length; k++) {
                float value = x[order[k - 1]];
                running += value;
                support += value - (running - 1) / k > 0 ? 1 : 0;
            }
            return Math.max(1, support);
        }
    };

    /// Puts the function's values in the place of `x`.
    abstract void apply(float[] x);

    /// @param y what [#apply] made of `x`
    /// @param gradient of the loss by `y`, becomes that by `x`
    abstract void goBack(float[] x, float[] y, float[] gradient);

    private static float most(float[] x) {
        float most = Float.NEGATIVE_INFINITY;
        for (float value : x) {
            most = Math.max(most, value);
        }
        return most;
    }
}
