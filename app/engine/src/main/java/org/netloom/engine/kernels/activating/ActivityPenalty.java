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
    private final FloatBuffer seen;
    private final FloatBuffer slopes;
    private double loss;

    /// @param size values in one example
    /// @param function what the values still go through before they count; null for as they are
    public ActivityPenalty(int size, Regularizer regularizer, @Nullable Kernel function) {
        this.size = size;
        this.regularizer = regularizer;
        this.function = function;
        seen = FloatBuffer.allocate(size);
        slopes = FloatBuffer.allocate(size);
    }

    /// What the last batch adds to its mean loss.
    public double loss() {
        return loss;
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        out.put(0, in, 0, batch * size);
        var y = seen.array();
        double sum = 0;
        double squares = 0;
        for (int example = 0; example < batch; example++) {
            see(in.slice(example * size, size), training);
            for (float value : y) {
                sum += Math.abs(value);
                squares += (double) value * value;
            }
        }
        loss = (regularizer.l1() * sum + regularizer.l2() * squares) / batch;
    }

    /// What counts of one example.
    private void see(FloatBuffer example, boolean training) {
        if (function == null) {
            seen.put(0, example, 0, size);
        } else {
            function.forward(example, seen, 1, training);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        float l1 = (float) (regularizer.l1() / batch);
        float l2 = (float) (2 * regularizer.l2() / batch);
        var y = seen.array();
        var slope = slopes.array();
        for (int example = 0; example < batch; example++) {
            int first = example * size;
            var values = in.slice(first, size);
            see(values, true);
            for (int i = 0; i < size; i++) {
                slope[i] = l1 * Math.signum(y[i]) + l2 * y[i];
            }
            if (function != null) {
                function.backward(values, seen, slopes, slopes, 1);
            }
            for (int i = 0; i < size; i++) {
                inGradient.put(first + i, outGradient.get(first + i) + slope[i]);
            }
        }
    }
}
