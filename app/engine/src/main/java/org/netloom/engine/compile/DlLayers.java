package org.netloom.engine.compile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Padding;
import org.netloom.core.layers.Shape;
import org.netloom.core.layers.Weight;

/// Deeplearning4j's layers with every option set: its defaults are not Keras'.
final class DlLayers {
    private DlLayers() {}

    static void dense(
            Vertices net, String vertex, Dense dense, Shape in, ActivationFunction activation, String... from) {
        var layer = new DenseLayer.Builder()
                .nIn(in.channels())
                .nOut(dense.units())
                .hasBias(dense.useBias())
                .hasLayerNorm(false)
                .weightInit(WeightInit.ZERO)
                .biasInit(0)
                .activation(function(activation))
                .build();
        net.layer(vertex, layer, from);
        keep(net, vertex, dense.weights(List.of(in)), Layout::dense);
    }

    /// A layer's kernel is `W` and its bias `b` in Deeplearning4j.
    private static void keep(
            Vertices net, String vertex, List<Weight> weights, Function<List<Integer>, Layout> kernelLayout) {
        for (var weight : weights) {
            if (weight.name().equals("bias")) {
                net.keep(vertex, weight, "b", Layout.plain(weight.shape()));
            } else {
                net.keep(vertex, weight, "W", kernelLayout.apply(weight.shape()));
            }
        }
    }

    /// Whether Deeplearning4j has the function with Keras' constants.
    static boolean knows(ActivationFunction function) {
        return find(function).isPresent();
    }

    static Layer activation(ActivationFunction function) {
        return new ActivationLayer.Builder().activation(function(function)).build();
    }

    /// Adds a convolution; where its strides are so much larger than its kernel that padding would be
    /// negative in one direction, which Deeplearning4j refuses, the zeros are put around before.
    static void convolution(
            Vertices net, String name, Conv2D conv, Shape in, ActivationFunction activation, String... from) {
        int height =
                padding(in.height(), conv.kernelSize().height(), conv.strides().height());
        int width =
                padding(in.width(), conv.kernelSize().width(), conv.strides().width());
        if (conv.padding() == Padding.VALID || (height <= 0 && width <= 0)) {
            net.layer(name, convolution(conv, in, ConvolutionMode.Truncate, activation), from);
        } else if (height >= 0 && width >= 0) {
            net.layer(name, convolution(conv, in, ConvolutionMode.Same, activation), from);
        } else {
            int top = Math.max(0, height) / 2;
            int left = Math.max(0, width) / 2;
            var zeros = new ZeroPaddingLayer.Builder(top, Math.max(0, height) - top, left, Math.max(0, width) - left)
                    .dataFormat(CNN2DFormat.NCHW)
                    .build();
            var padded = Vertices.part(Vertices.blockOf(name), "padding");
            net.layer(padded, zeros, from);
            net.layer(name, convolution(conv, in, ConvolutionMode.Truncate, activation), padded);
        }
        keep(net, name, conv.weights(List.of(in)), Layout::convolution);
    }

    /// Rows or columns of zeros that Keras' `same` puts around; negative where it leaves some out.
    private static int padding(int in, int kernel, int stride) {
        return (Padding.SAME.output(in, kernel, stride) - 1) * stride + kernel - in;
    }

    private static Layer convolution(Conv2D conv, Shape in, ConvolutionMode mode, ActivationFunction activation) {
        return new ConvolutionLayer.Builder(
                        conv.kernelSize().height(), conv.kernelSize().width())
                .stride(conv.strides().height(), conv.strides().width())
                .padding(0, 0)
                .dilation(1, 1)
                .convolutionMode(mode)
                .dataFormat(CNN2DFormat.NCHW)
                .nIn(in.channels())
                .nOut(conv.filters())
                .hasBias(conv.useBias())
                .weightInit(WeightInit.ZERO)
                .biasInit(0)
                .activation(function(activation))
                .build();
    }

    private static IActivation function(ActivationFunction function) {
        return find(function).orElseThrow();
    }

    private static Optional<IActivation> find(ActivationFunction function) {
        return Optional.ofNullable(
                switch (function) {
                    case LINEAR -> new ActivationIdentity();
                    case RELU -> new ActivationReLU();
                    case SIGMOID -> new ActivationSigmoid();
                    case TANH -> new ActivationTanH();
                    case ELU -> new ActivationELU();
                    case SELU -> new ActivationSELU();
                    case SOFTPLUS -> new ActivationSoftPlus();
                    case SOFTSIGN -> new ActivationSoftSign();
                    case SILU -> new ActivationSwish();
                    default -> null;
                });
    }
}
