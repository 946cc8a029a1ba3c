package org.netloom.engine.executor;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.Pooling;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.shapes.Shape;

/// The way forth in training, by the definitions of Keras, in double precision and without any thought
/// of speed: what numeric gradients are taken from. Values are height × width × channels.
final class DoubleNet {
    private final Graph graph;
    private final Shapes shapes;
    private final Map<String, double[]> weights;

    /// @param weights in Keras' order, which may be changed between calls
    DoubleNet(Graph graph, Map<String, double[]> weights) {
        this.graph = graph;
        shapes = Shapes.of(graph);
        this.weights = weights;
    }

    /// The mean categorical cross-entropy.
    double loss(double[][] pictures, int[] labels) {
        var values = new HashMap<String, double[][]>();
        String last = "";
        for (var name : shapes.order()) {
            var block = graph.block(name);
            values.put(name, block.layer() instanceof Input ? pictures : batch(block, values));
            last = name;
        }
        double sum = 0;
        var output = requireNonNull(values.get(last));
        for (int p = 0; p < output.length; p++) {
            sum -= Math.log(output[p][labels[p]]);
        }
        return sum / output.length;
    }

    private double[][] batch(Block block, Map<String, double[][]> values) {
        var inputs = graph.inputsOf(block.name()).stream()
                .map(from -> requireNonNull(values.get(from)))
                .toList();
        var in = shapes.inputs().getOrDefault(block.name(), List.of());
        var first = inputs.getFirst();
        if (block.layer() instanceof BatchNormalization norm) {
            return normalized(block.name(), norm, first, out(block).channels());
        }
        var result = new double[first.length][];
        for (int p = 0; p < first.length; p++) {
            int picture = p;
            var own = inputs.stream().map(values1 -> values1[picture]).toList();
            result[p] = activated(one(block, own, in), block.layer().activation());
        }
        return result;
    }

    private double[] one(Block block, List<double[]> inputs, List<Shape> in) {
        var first = inputs.getFirst();
        var out = out(block);
        return switch (block.layer()) {
            case Convolution conv -> new DoubleConvolution(block.name(), weights).of(conv, first, in.getFirst(), out);
            case Dense _ -> product(block.name(), first, out.channels());
            case Pooling pooling -> pooled(pooling, first, in.getFirst(), out);
            case Merging.Add _ -> sum(inputs);
            case Merging.Concatenate _ -> joined(inputs, in, out);
            case Flatten _, Activation _ -> first.clone();
            default -> throw new IllegalArgumentException(block.toString());
        };
    }

    private Shape out(Block block) {
        return shapes.output(block.name()).orElseThrow();
    }

    private double[] product(String name, double[] in, int units) {
        var kernel = requireNonNull(weights.get(name + "/kernel"));
        var out = requireNonNull(weights.get(name + "/bias")).clone();
        for (int i = 0; i < in.length; i++) {
            for (int u = 0; u < units; u++) {
                out[u] += in[i] * kernel[i * units + u];
            }
        }
        return out;
    }

    private static double[] sum(List<double[]> inputs) {
        var out = new double[inputs.getFirst().length];
        inputs.forEach(in -> Arrays.setAll(out, i -> out[i] + in[i]));
        return out;
    }

    private static double[] joined(List<double[]> inputs, List<Shape> in, Shape out) {
        var result = new double[Math.toIntExact(out.size())];
        int start = 0;
        for (int k = 0; k < inputs.size(); start += in.get(k++).channels()) {
            int channels = in.get(k).channels();
            for (int i = 0; i < inputs.get(k).length; i++) {
                result[i / channels * out.channels() + start + i % channels] = inputs.get(k)[i];
            }
        }
        return result;
    }

    /// Windows whose padding does not count; a global one is as large as the map.
    private static double[] pooled(Pooling pooling, double[] values, Shape in, Shape out) {
        var window = pooling instanceof Pooling.Windowed windowed ? windowed : null;
        int height = window == null ? in.height() : window.poolSize().height();
        int width = window == null ? in.width() : window.poolSize().width();
        int down = window == null ? 1 : window.strides().height();
        int along = window == null ? 1 : window.strides().width();
        boolean largest = pooling instanceof Pooling.MaxPooling2D || pooling instanceof Pooling.GlobalMaxPooling2D;
        int outHeight = out.isMap() ? out.height() : 1;
        int outWidth = out.isMap() ? out.width() : 1;
        int top = Math.max(0, (outHeight - 1) * down + height - in.height()) / 2;
        int left = Math.max(0, (outWidth - 1) * along + width - in.width()) / 2;
        var result = new double[Math.toIntExact(out.size())];
        for (int o = 0; o < result.length; o++) {
            int c = o % in.channels();
            int y0 = o / in.channels() / outWidth * down - top;
            int x0 = o / in.channels() % outWidth * along - left;
            double most = Double.NEGATIVE_INFINITY;
            double sum = 0;
            int count = 0;
            for (int y = Math.max(0, y0); y < Math.min(in.height(), y0 + height); y++) {
                for (int x = Math.max(0, x0); x < Math.min(in.width(), x0 + width); x++, count++) {
                    double value = values[(y * in.width() + x) * in.channels() + c];
                    most = Math.max(most, value);
                    sum += value;
                }
            }
            result[o] = largest ? most : sum / count;
        }
        return result;
    }

    private double[][] normalized(String name, BatchNormalization norm, double[][] in, int channels) {
        var gamma = requireNonNull(weights.get(name + "/gamma"));
        var beta = requireNonNull(weights.get(name + "/beta"));
        var out = new double[in.length][in[0].length];
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            double squares = 0;
            int count = in.length * in[0].length / channels;
            for (var picture : in) {
                for (int i = c; i < picture.length; i += channels) {
                    sum += picture[i];
                    squares += picture[i] * picture[i];
                }
            }
            double mean = sum / count;
            double scale = gamma[c] / Math.sqrt(squares / count - mean * mean + norm.epsilon());
            for (int p = 0; p < in.length; p++) {
                for (int i = c; i < in[p].length; i += channels) {
                    out[p][i] = (in[p][i] - mean) * scale + beta[c];
                }
            }
        }
        return out;
    }

    private static double[] activated(double[] sums, @Nullable ActivationFunction function) {
        if (function == ActivationFunction.SOFTMAX) {
            double all = Arrays.stream(sums).map(Math::exp).sum();
            return Arrays.stream(sums).map(x -> Math.exp(x) / all).toArray();
        }
        return Arrays.stream(sums)
                .map(x -> switch (function) {
                    case null -> x;
                    case LINEAR -> x;
                    case RELU -> Math.max(0, x);
                    case TANH -> Math.tanh(x);
                    case SIGMOID -> 1 / (1 + Math.exp(-x));
                    case ELU -> x > 0 ? x : Math.expm1(x);
                    default -> throw new IllegalArgumentException(function.toString());
                })
                .toArray();
    }
}
