package org.netloom.engine.compile.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Convolution.Conv2DTranspose;
import org.netloom.core.layers.DepthwiseConvolution.DepthwiseConv2D;
import org.netloom.core.layers.DepthwiseConvolution.SeparableConv2D;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.compile.weights.Layout;
import org.netloom.engine.kernels.Kernel;
import org.netloom.engine.kernels.convolution.DepthwiseFilters;
import org.netloom.engine.kernels.convolution.GroupedConvolution;
import org.netloom.engine.kernels.convolution.TransposedConvolution;

/// Convolutions: Deeplearning4j's where it has Keras', for oneDNN is fast, else kernels of ours.
public final class Convolutions {
    private Convolutions() {}

    /// @param activation one that Deeplearning4j knows
    public static void add(
            Vertices net,
            String name,
            Convolution layer,
            Shape in,
            Shape out,
            ActivationFunction activation,
            String... from) {
        switch (layer) {
            case Conv2D conv when conv.groups() == 1 -> plain(net, name, conv, in, activation, from);
            case Conv2D conv ->
                kernel(net, name, conv, new GroupedConvolution(conv, in, out), in, out, activation, from);
            case Conv2DTranspose conv ->
                kernel(net, name, conv, new TransposedConvolution(conv, in, out), in, out, activation, from);
            case DepthwiseConv2D conv ->
                kernel(net, name, conv, new DepthwiseFilters(conv, conv.useBias(), in), in, out, activation, from);
            case SeparableConv2D conv -> separable(net, name, conv, in, out, activation, from);
        }
    }

    /// A kernel, and a layer for its activation where there is one.
    private static void kernel(
            Vertices net,
            String name,
            Convolution layer,
            Kernel kernel,
            Shape in,
            Shape out,
            ActivationFunction activation,
            String... from) {
        boolean plain = activation == ActivationFunction.LINEAR;
        var sums = plain ? name : Vertices.part(Vertices.blockOf(name), "sums");
        net.kernel(sums, kernel, layer.weights(List.of(in)), out, from);
        if (!plain) {
            net.layer(name, DlLayers.activation(activation), sums);
        }
    }

    private static void separable(
            Vertices net,
            String name,
            SeparableConv2D conv,
            Shape in,
            Shape out,
            ActivationFunction activation,
            String... from) {
        var weights = conv.weights(List.of(in));
        var between = conv.between(in, out);
        var depthwise = Vertices.part(Vertices.blockOf(name), "depthwise");
        net.kernel(depthwise, new DepthwiseFilters(conv, false, in), weights.subList(0, 1), between, from);
        var pointwise = new Conv2D(conv.filters(), 1).useBias(conv.useBias());
        net.layer(name, layer(pointwise, between, ConvolutionMode.Truncate, activation), depthwise);
        DlLayers.keep(net, name, weights.subList(1, weights.size()), Layout::convolution);
    }

    /// Adds a convolution; where its strides are so much larger than its kernel that padding would be
    /// negative in one direction, which Deeplearning4j refuses, the zeros are put around before.
    private static void plain(
            Vertices net, String name, Conv2D conv, Shape in, ActivationFunction activation, String... from) {
        int height = padding(in.height(), conv.reach().height(), conv.strides().height());
        int width = padding(in.width(), conv.reach().width(), conv.strides().width());
        if (conv.padding() == Padding.VALID || (height <= 0 && width <= 0)) {
            net.layer(name, layer(conv, in, ConvolutionMode.Truncate, activation), from);
        } else if (height >= 0 && width >= 0) {
            net.layer(name, layer(conv, in, ConvolutionMode.Same, activation), from);
        } else {
            int top = Math.max(0, height) / 2;
            int left = Math.max(0, width) / 2;
            var zeros = new ZeroPaddingLayer.Builder(top, Math.max(0, height) - top, left, Math.max(0, width) - left)
                    .dataFormat(CNN2DFormat.NCHW)
                    .build();
            var padded = Vertices.part(Vertices.blockOf(name), "padding");
            net.layer(padded, zeros, from);
            net.layer(name, layer(conv, in, ConvolutionMode.Truncate, activation), padded);
        }
        DlLayers.keep(net, name, conv.weights(List.of(in)), Layout::convolution);
    }

    /// Rows or columns of zeros that Keras' `same` puts around; negative where it leaves some out.
    private static int padding(int in, int kernel, int stride) {
        return (Padding.SAME.output(in, kernel, stride) - 1) * stride + kernel - in;
    }

    private static Layer layer(Conv2D conv, Shape in, ConvolutionMode mode, ActivationFunction activation) {
        return new ConvolutionLayer.Builder(
                        conv.kernelSize().height(), conv.kernelSize().width())
                .stride(conv.strides().height(), conv.strides().width())
                .padding(0, 0)
                .dilation(conv.dilationRate().height(), conv.dilationRate().width())
                .convolutionMode(mode)
                .dataFormat(CNN2DFormat.NCHW)
                .nIn(in.channels())
                .nOut(conv.filters())
                .hasBias(conv.useBias())
                .weightInit(WeightInit.ZERO)
                .biasInit(0)
                .activation(DlLayers.function(activation))
                .build();
    }
}
