package org.netloom.engine.optimizers;

import java.util.List;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.weights.Range;

/// Adam's m and v; w −= rate · m̂ / (√v̂ + ε) with v̂ = v / (1 − β₂ᵗ) and
/// m̂ = uₜ₊₁ m / (1 − Uₜ₊₁) + (1 − uₜ) g / (1 − Uₜ), where uₜ = β₁ (1 − ½ · 0.96ᵗ) and U is the product
/// of all u so far.
final class NadamState extends OptimizerState {
    private static final double DECAY = 0.96;

    private final Optimizer.Nadam nadam;
    private double product = 1;
    private long multiplied;
    private float ofMomentum;
    private float ofGradient;
    private float ofVelocity;

    NadamState(Optimizer.Nadam nadam, List<Range> variables) {
        super(nadam, variables, "momentum", "velocity");
        this.nadam = nadam;
    }

    /// The product is made anew where training was taken up.
    @Override
    void prepare(double rate, long iteration) {
        if (multiplied != iteration - 1) {
            product = 1;
            multiplied = 0;
        }
        while (multiplied < iteration) {
            product *= factor(++multiplied);
        }
        double next = factor(iteration + 1);
        ofMomentum = (float) (rate * next / (1 - product * next));
        ofGradient = (float) (rate * (1 - factor(iteration)) / (1 - product));
        ofVelocity = (float) (1 / (1 - Math.pow(nadam.beta2(), iteration)));
    }

    private double factor(long step) {
        return nadam.beta1() * (1 - 0.5 * Math.pow(DECAY, step));
    }

    @Override
    void update(Piece piece, int count) {
        var w = piece.w;
        var g = piece.g;
        var m = piece.memory[0];
        var v = piece.memory[1];
        float forget1 = (float) (1 - nadam.beta1());
        float forget2 = (float) (1 - nadam.beta2());
        float a = ofMomentum;
        float b = ofGradient;
        float c = ofVelocity;
        float epsilon = (float) nadam.epsilon();
        for (int i = 0; i < count; i++) {
            float mean = m[i] + (g[i] - m[i]) * forget1 + TINY - TINY;
            float square = Math.max(v[i] + (g[i] * g[i] - v[i]) * forget2, TINY_SQUARE);
            m[i] = mean;
            v[i] = square;
            w[i] -= (a * mean + b * g[i]) / ((float) Math.sqrt(c * square) + epsilon);
        }
    }
}
