package org.netloom.engine.kernels.reshaping;

import java.nio.FloatBuffer;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// One kernel behind another, neither with parameters.
public final class InTurn implements Kernel {
    private final Kernel first;
    private final Kernel second;
    private final int size;
    private FloatBuffer between = FloatBuffer.allocate(0);
    private FloatBuffer gradient = FloatBuffer.allocate(0);

    /// @param between what comes out of the first
    public InTurn(Kernel first, Shape between, Kernel second) {
        this.first = first;
        this.second = second;
        size = Math.toIntExact(between.size());
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        if (between.capacity() < batch * size) {
            between = FloatBuffer.allocate(batch * size);
        }
        first.forward(in, between, batch, training);
        second.forward(between, out, batch, training);
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        if (gradient.capacity() < batch * size) {
            gradient = FloatBuffer.allocate(batch * size);
        }
        second.backward(between, out, outGradient, gradient, batch);
        first.backward(in, between, gradient, inGradient, batch);
    }
}
