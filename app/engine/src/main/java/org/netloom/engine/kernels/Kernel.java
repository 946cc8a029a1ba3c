package org.netloom.engine.kernels;

import java.nio.FloatBuffer;

/// A layer on float buffers: examples one after another, maps as channels × height × width. It knows
/// nothing of Deeplearning4j, so that another executor can run the same class. One thread at a time;
/// `backward` follows the `forward` of the same batch.
public interface Kernel {

    void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training);

    /// @param outGradient of the loss by each value of `out`
    /// @param inGradient is filled with that by each value of `in`
    void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch);

    /// Trainable numbers, which the executor keeps beside those of other layers.
    default int parameters() {
        return 0;
    }

    default void bindParameters(FloatBuffer parameters) {}

    default void bindGradients(FloatBuffer gradients) {}
}
