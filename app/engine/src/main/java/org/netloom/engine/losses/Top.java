package org.netloom.engine.losses;

import org.netloom.core.layers.ActivationFunction;

/// Softmax or sigmoid at a net's end, forth and back; anything else is left as it is.
public final class Top {
    private Top() {}

    /// In place.
    public static void apply(ActivationFunction top, float[] row) {
        if (top == ActivationFunction.SOFTMAX) {
            double sum = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (float value : row) {
                most = Math.max(most, value);
            }
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) Math.exp(row[i] - most);
                sum += row[i];
            }
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) (row[i] / sum);
            }
        } else if (top == ActivationFunction.SIGMOID) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) (1 / (1 + Math.exp(-row[i])));
            }
        }
    }

    /// @param values a row for each picture, one after the other
    public static void apply(ActivationFunction top, float[] values, int outputs) {
        var row = new float[outputs];
        for (int from = 0; from < values.length; from += outputs) {
            System.arraycopy(values, from, row, 0, outputs);
            apply(top, row);
            System.arraycopy(row, 0, values, from, outputs);
        }
    }

    /// From the gradient by what came out, `p`, to that by what went in; in place.
    static void back(ActivationFunction top, double[] p, double[] gradient) {
        if (top == ActivationFunction.SOFTMAX) {
            double mean = 0;
            for (int i = 0; i < p.length; i++) {
                mean += p[i] * gradient[i];
            }
            for (int i = 0; i < p.length; i++) {
                gradient[i] = p[i] * (gradient[i] - mean);
            }
        } else if (top == ActivationFunction.SIGMOID) {
            for (int i = 0; i < p.length; i++) {
                gradient[i] *= p[i] * (1 - p[i]);
            }
        }
    }
}
