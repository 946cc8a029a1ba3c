package org.netloom.engine.optimizers;

import java.util.List;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.weights.Range;

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
    void update(Piece piece, int count) {
        var w = piece.w;
        var g = piece.g;
        var m = piece.memory[0];
        float keep = momentum;
        float step = rate;
        if (nesterov) {
            for (int i = 0; i < count; i++) {
                float next = keep * m[i] - step * g[i] + TINY - TINY;
                m[i] = next;
                w[i] += keep * next - step * g[i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                float next = keep * m[i] - step * g[i] + TINY - TINY;
                m[i] = next;
                w[i] += next;
            }
        }
    }
}
