package org.netloom.engine.training;

import org.netloom.core.project.Optimizer;

/// m += (g − m)(1 − β₁), v += (g² − v)(1 − β₂), w −= α m / (√v + ε) with α = rate √(1 − β₂ᵗ) / (1 − β₁ᵗ).
final class AdamState extends OptimizerState {
    /// Added and taken away again it leaves 0 of what is much smaller, so that moments which fade do
    /// not end as denormal numbers, on which arithmetic is a hundred times slower.
    private static final float TINY_MOMENTUM = 1e-25f;

    private static final float TINY_VELOCITY = 1e-30f;

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

    /// One loop an array: HotSpot makes vector instructions of those only.
    @Override
    void update(int count) {
        var m = memory[0];
        var v = memory[1];
        float forget1 = (float) (1 - adam.beta1());
        for (int i = 0; i < count; i++) {
            m[i] = m[i] + (g[i] - m[i]) * forget1 + TINY_MOMENTUM - TINY_MOMENTUM;
        }
        float forget2 = (float) (1 - adam.beta2());
        for (int i = 0; i < count; i++) {
            v[i] = Math.max(v[i] + (g[i] * g[i] - v[i]) * forget2, TINY_VELOCITY);
        }
        float rate = alpha;
        float epsilon = (float) adam.epsilon();
        for (int i = 0; i < count; i++) {
            w[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + epsilon);
        }
    }
}
