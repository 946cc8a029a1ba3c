package org.netloom.engine.optimizers;

import java.util.List;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.weights.Range;

/// m += (g − m)(1 − β₁), u = max(β₂ u, |g|), w −= rate · m / ((1 − β₁ᵗ)(u + ε)).
final class AdamaxState extends OptimizerState {
    private final Optimizer.Adamax adamax;
    private float alpha;

    AdamaxState(Optimizer.Adamax adamax, List<Range> variables) {
        super(adamax, variables, "momentum", "norm");
        this.adamax = adamax;
    }

    @Override
    void prepare(double rate, long iteration) {
        alpha = (float) (rate / (1 - Math.pow(adamax.beta1(), iteration)));
    }

    @Override
    void update(Piece piece, int count) {
        var w = piece.w;
        var g = piece.g;
        var m = piece.memory[0];
        var u = piece.memory[1];
        float forget = (float) (1 - adamax.beta1());
        float keep = (float) adamax.beta2();
        float step = alpha;
        float epsilon = (float) adamax.epsilon();
        for (int i = 0; i < count; i++) {
            float mean = m[i] + (g[i] - m[i]) * forget + TINY - TINY;
            float most = Math.max(Math.max(keep * u[i], Math.abs(g[i])), TINY);
            m[i] = mean;
            u[i] = most;
            w[i] -= step * mean / (most + epsilon);
        }
    }
}
