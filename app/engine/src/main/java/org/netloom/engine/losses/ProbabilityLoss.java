package org.netloom.engine.losses;

import org.netloom.core.layers.ActivationFunction;

/// A loss that is worked out on probabilities. Keras keeps them from 0 and 1 where it takes their
/// logarithm; beyond those bounds there is no gradient.
abstract class ProbabilityLoss implements LossFunction {
    static final double LEAST = 1e-7;
    static final double MOST = 1 - LEAST;

    private final ActivationFunction top;
    private final float[] row;

    /// The probabilities, and the gradient of the loss by them.
    final double[] p;

    final double[] dp;

    ProbabilityLoss(ActivationFunction top, int outputs) {
        this.top = top;
        row = new float[outputs];
        p = new double[outputs];
        dp = new double[outputs];
    }

    @Override
    public double of(float[] output, float[] target, float[] gradient) {
        System.arraycopy(output, 0, row, 0, row.length);
        Top.apply(top, row);
        for (int i = 0; i < row.length; i++) {
            p[i] = row[i];
        }
        double loss = measure(target);
        Top.back(top, p, dp);
        for (int i = 0; i < row.length; i++) {
            gradient[i] = (float) dp[i];
        }
        return loss;
    }

    /// Works on `p` and fills `dp`.
    abstract double measure(float[] target);

    static double clipped(double probability) {
        return Math.clamp(probability, LEAST, MOST);
    }

    static boolean isInside(double probability) {
        return probability >= LEAST && probability <= MOST;
    }
}
