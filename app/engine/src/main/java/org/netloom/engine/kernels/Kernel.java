package org.netloom.engine.kernels;

import java.nio.FloatBuffer;
import java.util.List;

/// An [Operation] with one input.
public interface Kernel extends Operation {

    void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training);

    /// @param outGradient of the loss by each value of `out`
    /// @param inGradient is filled with that by each value of `in`
    void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch);

    @Override
    default void forward(List<FloatBuffer> inputs, FloatBuffer out, int batch, boolean training) {
        forward(inputs.getFirst(), out, batch, training);
    }

    @Override
    default void backward(
            List<FloatBuffer> inputs,
            FloatBuffer out,
            FloatBuffer outGradient,
            List<FloatBuffer> inGradients,
            int batch) {
        backward(inputs.getFirst(), out, outGradient, inGradients.getFirst(), batch);
    }
}
