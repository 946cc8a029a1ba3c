package org.netloom.engine.executor;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Convolution.Conv2DTranspose;
import org.netloom.core.layers.DepthwiseConvolution.DepthwiseConv2D;
import org.netloom.core.layers.DepthwiseConvolution.SeparableConv2D;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.shapes.Shape;

/// Keras' convolutions by their definitions, in double precision.
record DoubleConvolution(String name, Map<String, double[]> weights) {

    double[] of(Convolution layer, double[] values, Shape in, Shape out) {
        var sums =
                switch (layer) {
                    case Conv2D conv -> grouped(conv, values, in, out, kernel("kernel"), conv.groups());
                    case DepthwiseConv2D conv -> grouped(conv, values, in, out, kernel("kernel"), in.channels());
                    case Conv2DTranspose conv -> transposed(conv, values, in, out);
                    case SeparableConv2D conv -> {
                        var between = conv.between(in, out);
                        var single = new Conv2D(out.channels(), 1);
                        yield grouped(
                                single,
                                grouped(conv, values, in, between, kernel("depthwise_kernel"), in.channels()),
                                between,
                                out,
                                kernel("pointwise_kernel"),
                                1);
                    }
                };
        var bias = kernel("bias");
        for (int i = 0; i < sums.length; i++) {
            sums[i] += bias[i % bias.length];
        }
        return sums;
    }

    private double[] kernel(String weight) {
        return requireNonNull(weights.get(name + "/" + weight));
    }

    /// Hears of each value of the smaller map, that of the larger one which a place of the kernel meets,
    /// and the place.
    private interface Visitor {
        void at(int small, int large, int place);
    }

    private static void slide(Convolution layer, Shape large, Shape small, Visitor visitor) {
        int height = layer.kernelSize().height();
        int width = layer.kernelSize().width();
        int top = before(
                layer.padding(),
                large.height(),
                small.height(),
                layer.reach().height(),
                layer.strides().height());
        int left = before(
                layer.padding(),
                large.width(),
                small.width(),
                layer.reach().width(),
                layer.strides().width());
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                for (int ky = 0; ky < height; ky++) {
                    for (int kx = 0; kx < width; kx++) {
                        int row = y * layer.strides().height()
                                - top
                                + ky * layer.dilationRate().height();
                        int column = x * layer.strides().width()
                                - left
                                + kx * layer.dilationRate().width();
                        if (row >= 0 && row < large.height() && column >= 0 && column < large.width()) {
                            visitor.at(y * small.width() + x, row * large.width() + column, ky * width + kx);
                        }
                    }
                }
            }
        }
    }

    private static int before(Padding padding, int large, int small, int reach, int stride) {
        return padding == Padding.VALID ? 0 : Math.max(0, (small - 1) * stride + reach - large) / 2;
    }

    /// @param kernel height × width × channels of a group × filters; of a depthwise one, whose groups are
    ///     the channels, height × width × channels × filters of a channel, which is the same
    private static double[] grouped(
            Convolution layer, double[] values, Shape in, Shape out, double[] kernel, int groups) {
        var result = new double[Math.toIntExact(out.size())];
        int channels = in.channels() / groups;
        int filters = out.channels() / groups;
        slide(layer, in, out, (small, large, place) -> {
            for (int f = 0; f < out.channels(); f++) {
                for (int c = 0; c < channels; c++) {
                    result[small * out.channels() + f] += values[large * in.channels() + f / filters * channels + c]
                            * kernel[(place * channels + c) * out.channels() + f];
                }
            }
        });
        return result;
    }

    /// @param out the larger map
    private double[] transposed(Conv2DTranspose layer, double[] values, Shape in, Shape out) {
        var kernel = kernel("kernel");
        var result = new double[Math.toIntExact(out.size())];
        slide(layer, out, in, (small, large, place) -> {
            for (int f = 0; f < out.channels(); f++) {
                for (int c = 0; c < in.channels(); c++) {
                    result[large * out.channels() + f] += values[small * in.channels() + c]
                            * kernel[(place * out.channels() + f) * in.channels() + c];
                }
            }
        });
        return result;
    }
}
