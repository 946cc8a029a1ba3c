package org.netloom.engine.optimizers;

import java.util.List;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.weights.Range;

/// m += (g − m)(1 − β₁), v += (g² − v)(1 − β₂), w −= α m / (√v + ε) with α = rate √(1 − β₂ᵗ) / (1 − β₁ᵗ).
/// With amsgrad the largest v so far stands in place of v.
final class AdamState extends OptimizerState {
    private final double beta1;
    private final double beta2;
    private final float epsilon;
    private final boolean amsgrad;
    private float alpha;

    AdamState(Optimizer adam, double beta1, double beta2, double epsilon, boolean amsgrad, List<Range> variables) {
        super(
                adam,
                variables,
                amsgrad
                        ? new String[] {"momentum", "velocity", "velocity_hat"}
                        : new String[] {"momentum", "velocity"});
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = (float) epsilon;
        this.amsgrad = amsgrad;
    }

    @Override
    void prepare(double rate, long iteration) {
        alpha = (float) (rate * Math.sqrt(1 - Math.pow(beta2, iteration)) / (1 - Math.pow(beta1, iteration)));
    }

    @Override
    void update(Piece piece, int count) {
        var w = piece.w;
        var g = piece.g;
        var m = piece.memory[0];
        var v = piece.memory[1];
        float forget1 = (float) (1 - beta1);
        float forget2 = (float) (1 - beta2);
        float step = alpha;
        float little = epsilon;
        if (amsgrad) {
            var most = piece.memory[2];
            for (int i = 0; i < count; i++) {
                float mean = m[i] + (g[i] - m[i]) * forget1 + TINY - TINY;
                float square = Math.max(v[i] + (g[i] * g[i] - v[i]) * forget2, TINY_SQUARE);
                float largest = Math.max(most[i], square);
                m[i] = mean;
                v[i] = square;
                most[i] = largest;
                w[i] -= step * mean / ((float) Math.sqrt(largest) + little);
            }
        } else {
            for (int i = 0; i < count; i++) {
                float mean = m[i] + (g[i] - m[i]) * forget1 + TINY - TINY;
                float square = Math.max(v[i] + (g[i] * g[i] - v[i]) * forget2, TINY_SQUARE);
                m[i] = mean;
                v[i] = square;
                w[i] -= step * mean / ((float) Math.sqrt(square) + little);
            }
        }
    }
}
