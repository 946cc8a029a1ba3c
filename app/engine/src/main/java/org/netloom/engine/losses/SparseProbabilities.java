package org.netloom.engine.losses;

import org.netloom.core.layers.ActivationFunction;

/// log Σ p − Σ t log p: Keras takes the logarithms of the probabilities for what goes into a softmax.
final class SparseProbabilities extends ProbabilityLoss {
    SparseProbabilities(int outputs) {
        super(ActivationFunction.LINEAR, outputs);
    }

    @Override
    double measure(float[] target) {
        double sum = 0;
        double loss = 0;
        for (int i = 0; i < p.length; i++) {
            double c = clipped(p[i]);
            sum += c;
            loss -= target[i] * Math.log(c);
        }
        for (int i = 0; i < p.length; i++) {
            dp[i] = isInside(p[i]) ? 1 / sum - target[i] / p[i] : 0;
        }
        return loss + Math.log(sum);
    }
}
