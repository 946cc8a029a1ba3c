package org.netloom.engine.optimizers;

import java.util.List;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.Range;

/// m = momentum · m − rate · g; w += m, or with Nesterov w += momentum · m − rate · g.
final class MomentumState extends OptimizerState {
    private final float momentum;
    private final boolean nesterov;
    private float rate;

    MomentumState(Optimizer.SGD sgd, List<Range> variables) {
        super(sgd, variables, "momentum");
        momentum = (float) sgd.momentum();
        nesterov = sgd.nesterov();
    }

    @Override
    void prepare(double learningRate, long iteration) {
        rate = (float) learningRate;
    }

    @Override
    void update(int count) {
        var m = memory[0];
        float keep = momentum;
        float step = rate;
        for (int i = 0; i < count; i++) {
            m[i] = keep * m[i] - step * g[i] + TINY - TINY;
        }
        if (nesterov) {
            for (int i = 0; i < count; i++) {
                w[i] += keep * m[i] - step * g[i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                w[i] += m[i];
            }
        }
    }
}
