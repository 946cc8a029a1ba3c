package org.netloom.engine.optimizers;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.weights.Range;

/// v = ρ v + (1 − ρ) g², step = rate · g / √(v + ε), w −= step. Centered: a = ρ a + (1 − ρ) g, and v − a²
/// stands in place of v. With momentum: m = momentum · m + step, w −= m.
final class RmspropState extends OptimizerState {
    private final Optimizer.RMSprop rmsprop;
    private float rate;

    private RmspropState(Optimizer.RMSprop rmsprop, List<Range> variables, String... names) {
        super(rmsprop, variables, names);
        this.rmsprop = rmsprop;
    }

    static RmspropState of(Optimizer.RMSprop rmsprop, List<Range> variables) {
        var names = new ArrayList<>(List.of("velocity"));
        if (rmsprop.momentum() > 0) {
            names.add("momentum");
        }
        if (rmsprop.centered()) {
            names.add("average_gradient");
        }
        return new RmspropState(rmsprop, variables, names.toArray(String[]::new));
    }

    @Override
    void prepare(double learningRate, long iteration) {
        rate = (float) learningRate;
    }

    @Override
    void update(Piece piece, int count) {
        var v = piece.memory[0];
        var g = piece.g;
        float rho = (float) rmsprop.rho();
        float forget = (float) (1 - rmsprop.rho());
        for (int i = 0; i < count; i++) {
            v[i] = Math.max(rho * v[i] + forget * g[i] * g[i], TINY_SQUARE);
        }
        var down = piece.scratch;
        if (rmsprop.centered()) {
            centered(piece, count, rho, forget);
        } else {
            float full = rate;
            float epsilon = (float) rmsprop.epsilon();
            for (int i = 0; i < count; i++) {
                down[i] = full * g[i] / (float) Math.sqrt(v[i] + epsilon);
            }
        }
        if (rmsprop.momentum() > 0) {
            var m = piece.memory[1];
            float keep = (float) rmsprop.momentum();
            for (int i = 0; i < count; i++) {
                m[i] = keep * m[i] + down[i] + TINY - TINY;
            }
            down = m;
        }
        var w = piece.w;
        for (int i = 0; i < count; i++) {
            w[i] -= down[i];
        }
    }

    private void centered(Piece piece, int count, float rho, float forget) {
        var g = piece.g;
        var v = piece.memory[0];
        var a = piece.memory[rmsprop.momentum() > 0 ? 2 : 1];
        var down = piece.scratch;
        float full = rate;
        float epsilon = (float) rmsprop.epsilon();
        for (int i = 0; i < count; i++) {
            float mean = rho * a[i] + forget * g[i] + TINY - TINY;
            a[i] = mean;
            down[i] = full * g[i] / (float) Math.sqrt(v[i] - mean * mean + epsilon);
        }
    }
}
