package org.netloom.engine.kernels.convolution;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.core.layers.Convolution.Conv2DTranspose;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// The way back of a convolution that would make this input of this output. Parameters are the kernel,
/// height × width × filters × channels that come in, then the bias where there is one.
public final class TransposedConvolution implements Kernel {
    private final Unrolled product;
    private final int outPlane;
    private final KernelWeights weights;
    private final float[] values;
    private final float[] result;
    private final float[] gradient;

    public TransposedConvolution(Conv2DTranspose layer, Shape in, Shape out) {
        var reach = Reach.of(out, layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        product = new Unrolled(reach, layer.filters(), in.channels(), 1);
        outPlane = out.height() * out.width();
        weights = new KernelWeights(
                reach.places() * layer.filters() * in.channels(), layer.useBias() ? layer.filters() : 0);
        values = new float[Math.toIntExact(in.size())];
        result = new float[Math.toIntExact(out.size())];
        gradient = new float[values.length];
    }

    @Override
    public int parameters() {
        return weights.count();
    }

    @Override
    public void bindParameters(FloatBuffer view) {
        weights.bind(view);
    }

    @Override
    public void bindGradients(FloatBuffer view) {
        weights.bindGradients(view);
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        weights.take();
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            weights.fillWithBias(result, outPlane);
            product.spread(values, weights.values, result, 0);
            out.put(b * result.length, result);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        Arrays.fill(weights.gradients, 0);
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            outGradient.get(b * result.length, result);
            Arrays.fill(gradient, 0);
            product.answer(result, weights.values, gradient, 0);
            product.learn(result, values, weights.gradients, 0);
            weights.addBiasGradients(result, outPlane);
            inGradient.put(b * gradient.length, gradient);
        }
        weights.giveGradients();
    }
}
