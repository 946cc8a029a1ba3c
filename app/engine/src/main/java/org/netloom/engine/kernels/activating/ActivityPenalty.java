package org.netloom.engine.kernels.activating;

import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.weights.Regularizer;
import org.netloom.engine.kernels.Kernel;

/// Hands values on and adds l1 · Σ|y| + l2 · Σy², divided by the size of the batch, to the loss, as
/// Keras' activity regularizers do.
public final class ActivityPenalty implements Kernel {
    private final int size;
    private final Regularizer regularizer;
    private final @Nullable Kernel function;
    private FloatBuffer seen = FloatBuffer.allocate(0);
    private FloatBuffer slopes = FloatBuffer.allocate(0);
    private double loss;

    /// @param size values in one example
    /// @param function what the values still go through before they count; null for as they are
    public ActivityPenalty(int size, Regularizer regularizer, @Nullable Kernel function) {
        this.size = size;
        this.regularizer = regularizer;
        this.function = function;
    }

    /// What the last batch adds to its mean loss.
    public double loss() {
        return loss;
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        int all = batch * size;
        if (seen.capacity() < all) {
            seen = FloatBuffer.allocate(all);
            slopes = FloatBuffer.allocate(all);
        }
        out.put(0, in, 0, all);
        if (function == null) {
            seen.put(0, in, 0, all);
        } else {
            function.forward(in, seen, batch, training);
        }
        var y = seen.array();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < all; i++) {
            sum += Math.abs(y[i]);
            squares += (double) y[i] * y[i];
        }
        loss = (regularizer.l1() * sum + regularizer.l2() * squares) / batch;
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        int all = batch * size;
        float l1 = (float) (regularizer.l1() / batch);
        float l2 = (float) (2 * regularizer.l2() / batch);
        var y = seen.array();
        var slope = slopes.array();
        for (int i = 0; i < all; i++) {
            slope[i] = l1 * Math.signum(y[i]) + l2 * y[i];
        }
        if (function != null) {
            function.backward(in, seen, slopes, slopes, batch);
        }
        for (int i = 0; i < all; i++) {
            inGradient.put(i, outGradient.get(i) + slope[i]);
        }
    }
}
