package org.netloom.engine.optimizers;

import java.util.List;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.Range;

/// m += (g − m)(1 − β₁), v += (g² − v)(1 − β₂), w −= α m / (√v + ε) with α = rate √(1 − β₂ᵗ) / (1 − β₁ᵗ).
/// With amsgrad the largest v so far stands in place of v.
final class AdamState extends OptimizerState {
    private final double beta1;
    private final double beta2;
    private final float epsilon;
    private final boolean amsgrad;
    private float alpha;

    AdamState(Optimizer adam, double beta1, double beta2, double epsilon, boolean amsgrad, List<Range> variables) {
        super(
                adam,
                variables,
                amsgrad
                        ? new String[] {"momentum", "velocity", "velocity_hat"}
                        : new String[] {"momentum", "velocity"});
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = (float) epsilon;
        this.amsgrad = amsgrad;
    }

    @Override
    void prepare(double rate, long iteration) {
        alpha = (float) (rate * Math.sqrt(1 - Math.pow(beta2, iteration)) / (1 - Math.pow(beta1, iteration)));
    }

    @Override
    void update(int count) {
        var m = memory[0];
        var v = memory[1];
        float forget1 = (float) (1 - beta1);
        for (int i = 0; i < count; i++) {
            m[i] = m[i] + (g[i] - m[i]) * forget1 + TINY - TINY;
        }
        float forget2 = (float) (1 - beta2);
        for (int i = 0; i < count; i++) {
            v[i] = Math.max(v[i] + (g[i] * g[i] - v[i]) * forget2, TINY_SQUARE);
        }
        var most = v;
        if (amsgrad) {
            most = memory[2];
            for (int i = 0; i < count; i++) {
                most[i] = Math.max(most[i], v[i]);
            }
        }
        float step = alpha;
        float little = epsilon;
        for (int i = 0; i < count; i++) {
            w[i] -= step * m[i] / ((float) Math.sqrt(most[i]) + little);
        }
    }
}
