package org.netloom.engine.training;

import org.netloom.core.project.Optimizer;

/// m = momentum · m − rate · g; w += m, or with Nesterov w += momentum · m − rate · g.
final class MomentumState extends OptimizerState {
    private final Optimizer.SGD sgd;

    MomentumState(Optimizer.SGD sgd, int size) {
        super(size, "momentum");
        this.sgd = sgd;
    }

    @Override
    void update(int count) {
        var m = memory[0];
        float momentum = (float) sgd.momentum();
        float rate = (float) sgd.learningRate();
        boolean nesterov = sgd.nesterov();
        for (int i = 0; i < count; i++) {
            float step = rate * g[i];
            m[i] = momentum * m[i] - step;
            w[i] += nesterov ? momentum * m[i] - step : m[i];
        }
    }
}
