package org.netloom.engine.losses;

import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.training.Loss;

/// − Σ t log q of q = p / Σ p; with focal times α (1 − q)^γ.
final class ClassProbabilities extends ProbabilityLoss {
    private final Loss.@Nullable CategoricalFocalCrossentropy focal;

    ClassProbabilities(ActivationFunction top, int outputs, Loss.@Nullable CategoricalFocalCrossentropy focal) {
        super(top, outputs);
        this.focal = focal;
    }

    @Override
    double measure(float[] target) {
        double sum = 0;
        for (double one : p) {
            sum += one;
        }
        double loss = 0;
        double shared = 0;
        for (int i = 0; i < p.length; i++) {
            double q = p[i] / sum;
            double c = clipped(q);
            double log = Math.log(c);
            double slope;
            if (focal == null) {
                loss -= target[i] * log;
                slope = -target[i] / c;
            } else {
                var alphas = focal.alpha();
                double weight = alphas.get(i % alphas.size()) * target[i];
                double gamma = focal.gamma();
                double power = Math.pow(1 - c, gamma);
                loss -= weight * power * log;
                slope = weight * (gamma * Math.pow(1 - c, gamma - 1) * log - power / c);
            }
            dp[i] = isInside(q) ? slope : 0;
            shared += dp[i] * q;
        }
        for (int i = 0; i < p.length; i++) {
            dp[i] = (dp[i] - shared) / sum;
        }
        return loss;
    }
}
