package org.netloom.engine.executor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.layers.ActivationFunction.ELU;
import static org.netloom.core.layers.ActivationFunction.RELU;
import static org.netloom.core.layers.ActivationFunction.SIGMOID;
import static org.netloom.core.layers.ActivationFunction.SOFTMAX;
import static org.netloom.core.layers.ActivationFunction.TANH;
import static org.netloom.core.layers.options.RecordOptions.with;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Convolution.Conv2DTranspose;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.DepthwiseConvolution.DepthwiseConv2D;
import org.netloom.core.layers.DepthwiseConvolution.SeparableConv2D;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.Pooling.AveragePooling2D;
import org.netloom.core.layers.Pooling.GlobalAveragePooling2D;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Loss;
import org.netloom.engine.compile.Executor;
import org.netloom.engine.compile.GraphCompiler;
import org.netloom.engine.compile.Net;
import org.netloom.engine.losses.BatchLoss;

/// The way back of both paths against slopes that are measured in double precision, of a net with every
/// layer that the fast path has a kernel for.
class NumericGradientTest {
    private static final int PICTURES = 5;
    private static final int OF_EACH = 4;
    private static final double STEP = 1e-5;

    @AfterEach
    void usualPath() {
        System.clearProperty(Executor.PROPERTY);
        System.clearProperty(FastExecutor.PROPERTY);
    }

    @ParameterizedTest
    @CsvSource({"fast, 1", "fast, 2", "fast, 3", "reference, 1"})
    void gradientsAreTheSlopesOfTheLoss(String path, String threads) throws Failure {
        System.setProperty(Executor.PROPERTY, path);
        System.setProperty(FastExecutor.PROPERTY, threads);
        var graph = everything();
        try (var net = GraphCompiler.compile(graph);
                var pictures = SmallNets.pictures(net, PICTURES)) {
            net.weights().initialize(3);
            var weights = doubles(net);
            int outputs = Math.toIntExact(net.output().size());
            var labels = SmallNets.labels(PICTURES);
            var loss = new BatchLoss(new Loss.CategoricalCrossentropy(), net.top(), outputs);
            net.train(pictures, (output, gradient) -> loss.measure(output, labels, PICTURES, gradient));
            var exact = new DoubleNet(graph, weights);
            var values = channelsLast(net, pictures.pixels());

            var gradients = net.weights().beside(Map.of("/slope", net.gradients()));
            double most = 0;
            for (var name : gradients.names()) {
                for (float value : gradients.values(name)) {
                    most = Math.max(most, Math.abs(value));
                }
            }
            var random = new SplittableRandom(5);
            for (var name : gradients.names()) {
                var found = gradients.values(name);
                var tensor = requireNonNull(weights.get(name.substring(0, name.lastIndexOf('/'))));
                for (int k = 0; k < OF_EACH; k++) {
                    int i = random.nextInt(tensor.length);
                    double slope = slope(exact, tensor, i, values, labels);
                    assertThat((double) found[i])
                            .as("%s[%d]", name, i)
                            .isBetween(slope - 1e-5 * most, slope + 1e-5 * most);
                }
            }
        }
    }

    private static double slope(DoubleNet net, double[] tensor, int i, double[][] pictures, int[] labels) {
        double before = tensor[i];
        tensor[i] = before + STEP;
        double above = net.loss(pictures, labels);
        tensor[i] = before - STEP;
        double below = net.loss(pictures, labels);
        tensor[i] = before;
        return (above - below) / (2 * STEP);
    }

    private static Graph everything() {
        return Graph.chain(List.of(
                        new Input(14, 13, 3),
                        new Conv2D(16, 3).strides(2).padding(Padding.SAME).activation(TANH),
                        new BatchNormalization(),
                        with(with(new DepthwiseConv2D(3), "activation", SIGMOID), "depth_multiplier", 2),
                        with(new SeparableConv2D(16, 3), "activation", ELU),
                        with(with(new Conv2DTranspose(16, 3), "strides", Size.of(2)), "activation", RELU),
                        new MaxPooling2D(3).padding(Padding.SAME),
                        with(new Conv2D(32, 2).activation(RELU), "groups", 2),
                        new AveragePooling2D(2).padding(Padding.SAME),
                        new Merging.Concatenate(),
                        new Flatten(),
                        new Dense(18, TANH),
                        new Merging.Add(),
                        new Dense(SmallNets.CLASSES, SOFTMAX)))
                .add(new Block("side", new Conv2D(5, 1), 0, 0))
                .add(new Block("means", new GlobalAveragePooling2D(), 0, 0))
                .add(new Block("other", new Dense(18, SIGMOID), 0, 0))
                .connect("average_pooling2d", "side")
                .connect("side", "concatenate")
                .connect("average_pooling2d", "means")
                .connect("means", "other")
                .connect("other", "add");
    }

    private static TreeMap<String, double[]> doubles(Net net) {
        var all = new TreeMap<String, double[]>();
        for (var name : net.weights().names()) {
            var values = net.weights().values(name);
            var wider = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                wider[i] = values[i];
            }
            all.put(name, wider);
        }
        return all;
    }

    private static double[][] channelsLast(Net net, FloatBuffer pixels) {
        var shape = net.input();
        int plane = shape.height() * shape.width();
        var pictures = new double[PICTURES][plane * shape.channels()];
        for (int p = 0; p < PICTURES; p++) {
            for (int i = 0; i < pictures[p].length; i++) {
                pictures[p][i] =
                        pixels.get((p * shape.channels() + i % shape.channels()) * plane + i / shape.channels());
            }
        }
        return pictures;
    }
}
