package org.netloom.engine.compile;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Shape;
import org.netloom.core.layers.Weight;
import org.netloom.engine.kernels.BatchNorm;
import org.netloom.engine.kernels.DropoutMask;
import org.netloom.engine.kernels.Kernel;

/// A net that can be run and trained. One thread at a time. It holds memory outside of Java's: close
/// it.
public final class Net implements AutoCloseable {
    private final Shape input;
    private final Shape output;
    private final long activations;
    private final boolean softmax;
    private final StepGraph running;
    private final Map<String, Kernel> kernels;
    private final FloatBuffer parameters;
    private final FloatBuffer gradients;
    private final Weights weights = new Weights();

    Net(Graph graph, Shapes shapes, String end, boolean softmax, StepGraph running, Map<String, Kernel> kernels) {
        this.softmax = softmax;
        this.running = running;
        this.kernels = kernels;
        input = graph.blocks().stream()
                .filter(block -> block.layer() instanceof Input)
                .findFirst()
                .flatMap(block -> shapes.output(block.name()))
                .orElseThrow();
        output = shapes.output(end).orElseThrow();
        activations = shapes.outputs().values().stream().mapToLong(Shape::size).sum();
        running.init();
        running.initGradientsView();
        parameters = vector(running.params());
        gradients = vector(running.getGradientsViewArray());
        for (var name : shapes.order()) {
            map(name, graph.block(name).layer(), shapes.inputs().getOrDefault(name, List.of()));
        }
    }

    private static FloatBuffer vector(INDArray array) {
        return array.isEmpty() ? FloatBuffer.allocate(0) : Buffers.of(array);
    }

    private void map(String block, Layer layer, List<Shape> inputs) {
        int offset = -1;
        for (var weight : layer.weights(inputs)) {
            var name = block + "/" + weight.name();
            if (kernels.get(block) instanceof BatchNorm norm && !weight.trainable()) {
                weights.addStatistic(
                        name, weight, weight.name().equals("moving_mean") ? norm.movingMean() : norm.movingVariance());
            } else if (kernels.get(block) instanceof BatchNorm) {
                offset = offset < 0 ? offsetOf(running.getVertex(block).params()) : offset;
                weights.addTrainable(name, weight, Layout.plain(weight.shape()), parameters, offset);
                offset += (int) weight.size();
            } else {
                var place = offsetOf(parameter(block, weight));
                weights.addTrainable(name, weight, layout(layer, weight), parameters, place);
            }
        }
    }

    private INDArray parameter(String block, Weight weight) {
        var linear = block + GraphCompiler.LINEAR_PART;
        var vertex = running.getConfiguration().getVertices().containsKey(linear) ? linear : block;
        return running.getLayer(vertex).getParam(weight.name().equals("kernel") ? "W" : "b");
    }

    private static Layout layout(Layer layer, Weight weight) {
        if (weight.name().equals("bias")) {
            return Layout.plain(weight.shape());
        }
        return switch (layer) {
            case Convolution _ -> Layout.convolution(weight.shape());
            case Dense _ -> Layout.dense(weight.shape());
            default -> throw new IllegalStateException(layer + " has no weights");
        };
    }

    private int offsetOf(INDArray view) {
        return Math.toIntExact((Buffers.address(view) - Buffers.address(running.params())) / 4);
    }

    public Shape input() {
        return input;
    }

    public Shape output() {
        return output;
    }

    /// Numbers that come out of all layers for one picture.
    public long activations() {
        return activations;
    }

    public Weights weights() {
        return weights;
    }

    /// All trainable numbers in Deeplearning4j's order, to be changed by an optimizer.
    public FloatBuffer parameters() {
        return parameters.duplicate();
    }

    /// Their gradients, as [#train] left them.
    public FloatBuffer gradients() {
        return gradients.duplicate();
    }

    /// Whether softmax is still to be applied to what [#run] and [#train] hand over.
    public boolean softmaxOnTop() {
        return softmax;
    }

    /// Decides what dropout drops in the batches that follow.
    public void seed(long seed) {
        for (var kernel : kernels.values()) {
            if (kernel instanceof DropoutMask dropout) {
                dropout.seed(seed);
            }
        }
    }

    /// Runs a batch as in prediction and hands over the output, which is gone afterwards.
    public void run(Batch batch, Consumer<FloatBuffer> use) {
        running.forward(batch.array(), use);
    }

    /// Runs a batch as in training, forth and back.
    ///
    /// @param loss gets the output and fills in the gradient of the loss by it
    public void train(Batch batch, BiConsumer<FloatBuffer, FloatBuffer> loss) {
        running.train(batch.array(), loss);
    }

    /// On the thread that ran it, whose working memory is freed, too.
    @Override
    public void close() {
        running.close();
        Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
    }
}
