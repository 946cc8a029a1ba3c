package org.netloom.engine.optimizers;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.Range;

/// v = ρ v + (1 − ρ) g², step = rate · g / √(v + ε), w −= step. Centered: a = ρ a + (1 − ρ) g, and v − a²
/// stands in place of v. With momentum: m = momentum · m + step, w −= m.
final class RmspropState extends OptimizerState {
    private final Optimizer.RMSprop rmsprop;
    private final float[] step = new float[w.length];
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
    void update(int count) {
        var v = memory[0];
        float rho = (float) rmsprop.rho();
        float forget = (float) (1 - rmsprop.rho());
        for (int i = 0; i < count; i++) {
            v[i] = Math.max(rho * v[i] + forget * g[i] * g[i], TINY_SQUARE);
        }
        float full = rate;
        float epsilon = (float) rmsprop.epsilon();
        if (rmsprop.centered()) {
            var a = memory[rmsprop.momentum() > 0 ? 2 : 1];
            for (int i = 0; i < count; i++) {
                a[i] = rho * a[i] + forget * g[i] + TINY - TINY;
            }
            for (int i = 0; i < count; i++) {
                step[i] = full * g[i] / (float) Math.sqrt(v[i] - a[i] * a[i] + epsilon);
            }
        } else {
            for (int i = 0; i < count; i++) {
                step[i] = full * g[i] / (float) Math.sqrt(v[i] + epsilon);
            }
        }
        var down = step;
        if (rmsprop.momentum() > 0) {
            down = memory[1];
            float keep = (float) rmsprop.momentum();
            for (int i = 0; i < count; i++) {
                down[i] = keep * down[i] + step[i] + TINY - TINY;
            }
        }
        for (int i = 0; i < count; i++) {
            w[i] -= down[i];
        }
    }
}
