package org.netloom.engine.training;

import org.netloom.core.project.Optimizer;

/// m += (g − m)(1 − β₁), v += (g² − v)(1 − β₂), w −= α m / (√v + ε) with α = rate √(1 − β₂ᵗ) / (1 − β₁ᵗ).
final class AdamState extends OptimizerState {
    /// Below it a moment is as good as 0, and arithmetic on such numbers is a hundred times slower.
    private static final float TINY_MOMENTUM = 1e-25f;

    private static final float TINY_VELOCITY = 1e-35f;

    private final Optimizer.Adam adam;
    private float alpha;

    AdamState(Optimizer.Adam adam, int size) {
        super(size, "momentum", "velocity");
        this.adam = adam;
    }

    @Override
    void prepare(long iteration) {
        alpha = (float) (adam.learningRate()
                * Math.sqrt(1 - Math.pow(adam.beta2(), iteration))
                / (1 - Math.pow(adam.beta1(), iteration)));
    }

    @Override
    void update(int count) {
        var m = memory[0];
        var v = memory[1];
        float forget1 = (float) (1 - adam.beta1());
        float forget2 = (float) (1 - adam.beta2());
        float epsilon = (float) adam.epsilon();
        float rate = alpha;
        for (int i = 0; i < count; i++) {
            float momentum = m[i] + (g[i] - m[i]) * forget1;
            float velocity = v[i] + (g[i] * g[i] - v[i]) * forget2;
            m[i] = Math.abs(momentum) < TINY_MOMENTUM ? 0 : momentum;
            v[i] = velocity < TINY_VELOCITY ? 0 : velocity;
            w[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + epsilon);
        }
    }
}
