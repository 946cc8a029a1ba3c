package org.netloom.engine.kernels;

import java.nio.FloatBuffer;
import java.util.List;

/// A layer on float buffers: examples one after another, maps as channels × height × width. It knows
/// nothing of Deeplearning4j, so that another executor can run the same class. One thread at a time;
/// `backward` follows the `forward` of the same batch. One with a single input is a [Kernel].
public interface Operation {

    void forward(List<FloatBuffer> inputs, FloatBuffer out, int batch, boolean training);

    /// @param outGradient of the loss by each value of `out`
    /// @param inGradients are filled with that by each value of the inputs
    void backward(
            List<FloatBuffer> inputs,
            FloatBuffer out,
            FloatBuffer outGradient,
            List<FloatBuffer> inGradients,
            int batch);

    /// Trainable numbers, which the executor keeps beside those of other layers.
    default int parameters() {
        return 0;
    }

    default void bindParameters(FloatBuffer parameters) {}

    default void bindGradients(FloatBuffer gradients) {}

    /// A tensor that training gathers without gradients, by Keras' name; it may be written to.
    default float[] statistic(String name) {
        throw new IllegalArgumentException(getClass().getSimpleName() + " gathers no " + name);
    }
}
