package org.netloom.engine.optimizers;

import java.util.List;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.weights.Range;

/// a = ρ a + (1 − ρ) g², Δ = −√(d + ε) g / √(a + ε), d = ρ d + (1 − ρ) Δ², w += rate · Δ.
final class AdadeltaState extends OptimizerState {
    private final Optimizer.Adadelta adadelta;
    private float rate;

    AdadeltaState(Optimizer.Adadelta adadelta, List<Range> variables) {
        super(adadelta, variables, "accumulated_grad", "accumulated_delta_var");
        this.adadelta = adadelta;
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
        var d = piece.memory[1];
        float rho = (float) adadelta.rho();
        float forget = (float) (1 - adadelta.rho());
        float epsilon = (float) adadelta.epsilon();
        float step = rate;
        for (int i = 0; i < count; i++) {
            float square = Math.max(rho * a[i] + forget * g[i] * g[i], TINY_SQUARE);
            float delta = (float) Math.sqrt(d[i] + epsilon) * g[i] / (float) Math.sqrt(square + epsilon);
            a[i] = square;
            d[i] = Math.max(rho * d[i] + forget * delta * delta, TINY_SQUARE);
            w[i] -= step * delta;
        }
    }
}
