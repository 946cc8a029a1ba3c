package org.netloom.engine.kernels.convolution;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// A convolution whose filters look at the channels of their group only. Parameters are the kernel,
/// height × width × channels of a group × filters, then the bias where there is one.
public final class GroupedConvolution implements Kernel {
    private final Unrolled product;
    private final int groups;
    private final int outPlane;
    private final KernelWeights weights;
    private final float[] values;
    private final float[] result;
    private final float[] gradient;

    public GroupedConvolution(Conv2D layer, Shape in, Shape out) {
        groups = layer.groups();
        int channels = in.channels() / groups;
        var reach = Reach.of(in, layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        product = new Unrolled(reach, channels, layer.filters() / groups, groups);
        outPlane = reach.window().outPlane();
        weights = new KernelWeights(reach.places() * channels * layer.filters(), layer.useBias() ? layer.filters() : 0);
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
            for (int group = 0; group < groups; group++) {
                product.answer(values, weights.values, result, group);
            }
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
            for (int group = 0; group < groups; group++) {
                product.learn(values, result, weights.gradients, group);
                product.spread(result, weights.values, gradient, group);
            }
            weights.addBiasGradients(result, outPlane);
            inGradient.put(b * gradient.length, gradient);
        }
        weights.giveGradients();
    }
}
