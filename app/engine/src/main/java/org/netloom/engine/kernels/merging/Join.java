package org.netloom.engine.kernels.merging;

import java.nio.FloatBuffer;
import java.util.List;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Operation;

/// The inputs one behind another along one axis.
public final class Join implements Operation {
    private final int outer;
    private final int[] blocks;
    private final int whole;

    /// @param along the dimension of Keras' shape that grows: 2 the channels of a map
    public Join(List<Shape> inputs, int along) {
        blocks = new int[inputs.size()];
        int pieces = 1;
        int sum = 0;
        for (int i = 0; i < blocks.length; i++) {
            var shape = inputs.get(i);
            pieces = shape.isMap() ? pieces(shape, along) : 1;
            blocks[i] = Math.toIntExact(shape.size()) / pieces;
            sum += blocks[i];
        }
        outer = pieces;
        whole = sum;
    }

    /// Runs of values that stay together, in channels × height × width.
    private static int pieces(Shape shape, int along) {
        return switch (along) {
            case 0 -> shape.channels();
            case 1 -> shape.channels() * shape.height();
            default -> 1;
        };
    }

    @Override
    public void forward(List<FloatBuffer> inputs, FloatBuffer out, int batch, boolean training) {
        for (int i = 0, start = 0; i < blocks.length; start += blocks[i++]) {
            for (int piece = 0; piece < batch * outer; piece++) {
                out.put(piece * whole + start, inputs.get(i), piece * blocks[i], blocks[i]);
            }
        }
    }

    @Override
    public void backward(
            List<FloatBuffer> inputs,
            FloatBuffer out,
            FloatBuffer outGradient,
            List<FloatBuffer> inGradients,
            int batch) {
        for (int i = 0, start = 0; i < blocks.length; start += blocks[i++]) {
            for (int piece = 0; piece < batch * outer; piece++) {
                inGradients.get(i).put(piece * blocks[i], outGradient, piece * whole + start, blocks[i]);
            }
        }
    }
}
