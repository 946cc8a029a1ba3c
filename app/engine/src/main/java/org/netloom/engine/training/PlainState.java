package org.netloom.engine.training;

import org.netloom.core.project.Optimizer;

/// w −= rate · g.
final class PlainState extends OptimizerState {
    private final float rate;

    PlainState(Optimizer.SGD sgd, int size) {
        super(size);
        rate = (float) sgd.learningRate();
    }

    @Override
    void update(int count) {
        for (int i = 0; i < count; i++) {
            w[i] -= rate * g[i];
        }
    }
}
