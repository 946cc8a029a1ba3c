package org.netloom.engine.training;

import org.netloom.core.project.Optimizer;

/// v = ρ v + (1 − ρ) g², w −= rate · g / √(v + ε).
final class RmspropState extends OptimizerState {
    private final Optimizer.RMSprop rmsprop;

    RmspropState(Optimizer.RMSprop rmsprop, int size) {
        super(size, "velocity");
        this.rmsprop = rmsprop;
    }

    @Override
    void update(int count) {
        var v = memory[0];
        float rho = (float) rmsprop.rho();
        float forget = (float) (1 - rmsprop.rho());
        float rate = (float) rmsprop.learningRate();
        float epsilon = (float) rmsprop.epsilon();
        for (int i = 0; i < count; i++) {
            v[i] = rho * v[i] + forget * g[i] * g[i];
            w[i] -= rate * g[i] / (float) Math.sqrt(v[i] + epsilon);
        }
    }
}
