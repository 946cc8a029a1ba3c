package org.netloom.engine.compile.weights;

import java.nio.FloatBuffer;
import org.netloom.core.layers.weights.Regularizer;

/// A regularizer at work on a tensor: l1 · Σ|w| + l2 · Σw².
record Penalty(Regularizer regularizer) {
    private static final int PIECE = 1 << 12;

    double of(FloatBuffer values) {
        var w = new float[PIECE];
        double sum = 0;
        double squares = 0;
        for (int from = 0; from < values.capacity(); from += PIECE) {
            int count = Math.min(PIECE, values.capacity() - from);
            values.get(from, w, 0, count);
            for (int i = 0; i < count; i++) {
                sum += Math.abs(w[i]);
                squares += (double) w[i] * w[i];
            }
        }
        return regularizer.l1() * sum + regularizer.l2() * squares;
    }

    /// Adds its own to the gradient of the loss: l1 · sign(w) + 2 · l2 · w.
    void addTo(FloatBuffer gradients, FloatBuffer values) {
        float l1 = (float) regularizer.l1();
        float l2 = (float) (2 * regularizer.l2());
        var w = new float[PIECE];
        var g = new float[PIECE];
        for (int from = 0; from < values.capacity(); from += PIECE) {
            int count = Math.min(PIECE, values.capacity() - from);
            values.get(from, w, 0, count);
            gradients.get(from, g, 0, count);
            for (int i = 0; i < count; i++) {
                g[i] += l1 * Math.signum(w[i]) + l2 * w[i];
            }
            gradients.put(from, g, 0, count);
        }
    }
}
