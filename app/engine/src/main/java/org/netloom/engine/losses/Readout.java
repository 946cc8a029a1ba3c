package org.netloom.engine.losses;

import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.training.Loss;

/// What a net's output says: a probability for each class. One output tells two classes apart.
public final class Readout {
    private final ActivationFunction function;
    private final int outputs;
    private final boolean scores;

    /// @param top what the net leaves to the loss
    public Readout(Loss loss, ActivationFunction top, int outputs) {
        this.outputs = outputs;
        if (loss.fromLogits()) {
            function = LossFunction.isBinary(loss) ? ActivationFunction.SIGMOID : ActivationFunction.SOFTMAX;
        } else {
            function = top;
        }
        scores = function == ActivationFunction.LINEAR && loss instanceof Loss.MeanSquaredError;
    }

    public int classes() {
        return Math.max(2, outputs);
    }

    /// @param row of the net's output; changed
    /// @return one for each class
    public float[] probabilities(float[] row) {
        Top.apply(function, row);
        if (scores) {
            scale(row);
        }
        return outputs == 1 ? new float[] {1 - row[0], row[0]} : row;
    }

    /// The class that a row of the net's output speaks for.
    int call(float[] row) {
        if (outputs > 1) {
            return likeliest(row);
        }
        return row[0] > (function == ActivationFunction.LINEAR ? 0.5f : 0) ? 1 : 0;
    }

    /// Numbers that were made to be near 0 or 1 as shares of their sum.
    private static void scale(float[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.clamp(row[i], 0, 1);
            sum += row[i];
        }
        for (int i = 0; row.length > 1 && sum > 0 && i < row.length; i++) {
            row[i] = (float) (row[i] / sum);
        }
    }

    /// The first of the largest.
    public static int likeliest(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }
}
