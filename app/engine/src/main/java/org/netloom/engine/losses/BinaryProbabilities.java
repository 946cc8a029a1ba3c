package org.netloom.engine.losses;

import org.netloom.core.layers.ActivationFunction;

/// The mean of − t log p − (1 − t) log(1 − p).
final class BinaryProbabilities extends ProbabilityLoss {
    BinaryProbabilities(int outputs) {
        super(ActivationFunction.LINEAR, outputs);
    }

    @Override
    double measure(float[] target) {
        double loss = 0;
        for (int i = 0; i < p.length; i++) {
            double c = clipped(p[i]);
            loss += one(c, target[i]);
            dp[i] = isInside(p[i]) ? slope(c, target[i]) / p.length : 0;
        }
        return loss / p.length;
    }

    static double one(double c, double t) {
        return -t * Math.log(c) - (1 - t) * Math.log(1 - c);
    }

    static double slope(double c, double t) {
        return (1 - t) / (1 - c) - t / c;
    }
}
