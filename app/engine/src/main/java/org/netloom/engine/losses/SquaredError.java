package org.netloom.engine.losses;

import org.netloom.core.layers.ActivationFunction;

/// The mean of (p − t)².
final class SquaredError extends ProbabilityLoss {
    SquaredError(ActivationFunction top, int outputs) {
        super(top, outputs);
    }

    @Override
    double measure(float[] target) {
        double loss = 0;
        for (int i = 0; i < p.length; i++) {
            double off = p[i] - target[i];
            loss += off * off;
            dp[i] = 2 * off / p.length;
        }
        return loss / p.length;
    }
}
