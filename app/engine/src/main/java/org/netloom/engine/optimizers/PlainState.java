package org.netloom.engine.optimizers;

import java.util.List;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.weights.Range;

/// w −= rate · g.
final class PlainState extends OptimizerState {
    private float rate;

    PlainState(Optimizer.SGD sgd, List<Range> variables) {
        super(sgd, variables);
    }

    @Override
    void prepare(double learningRate, long iteration) {
        rate = (float) learningRate;
    }

    @Override
    void update(Piece piece, int count) {
        var w = piece.w;
        var g = piece.g;
        float step = rate;
        for (int i = 0; i < count; i++) {
            w[i] -= step * g[i];
        }
    }
}
