package org.netloom.engine.optimizers;

import java.util.List;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.weights.Range;

/// a += g², w −= rate · g / √(a + ε), where a begins with `initial_accumulator_value`.
final class AdagradState extends OptimizerState {
    private final float epsilon;
    private float rate;

    AdagradState(Optimizer.Adagrad adagrad, List<Range> variables) {
        super(adagrad, variables, "accumulator");
        epsilon = (float) adagrad.epsilon();
        fill("accumulator", (float) adagrad.initialAccumulatorValue());
    }

    @Override
    void prepare(double learningRate, long iteration) {
        rate = (float) learningRate;
    }

    @Override
    void update(Piece piece, int count) {
        var w = piece.w;
        var g = piece.g;
        var a = piece.memory[0];
        float step = rate;
        float little = epsilon;
        for (int i = 0; i < count; i++) {
            float sum = a[i] + g[i] * g[i];
            a[i] = sum;
            w[i] -= step * g[i] / (float) Math.sqrt(sum + little);
        }
    }
}
