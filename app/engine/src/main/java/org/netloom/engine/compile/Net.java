package org.netloom.engine.compile;

import static java.util.Objects.requireNonNull;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Shape;
import org.netloom.engine.kernels.ActivityPenalty;
import org.netloom.engine.kernels.Operation;
import org.netloom.engine.kernels.Seeded;

/// A net that can be run and trained. One thread at a time. It holds memory outside of Java's: close
/// it.
public final class Net implements AutoCloseable {
    private final Shape input;
    private final Shape output;
    private final long activations;
    private final ActivationFunction top;
    private final StepGraph running;
    private final Map<String, Operation> kernels;
    private final FloatBuffer parameters;
    private final FloatBuffer gradients;
    private final Weights weights = new Weights();
    private final List<Adaptation> adaptations;

    Net(Graph graph, Shapes shapes, String end, ActivationFunction top, Vertices vertices) {
        this.top = top;
        this.running = vertices.build(end);
        this.kernels = vertices.kernels();
        adaptations = Adaptation.of(graph, shapes, kernels);
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
            map(name, graph.block(name).layer(), shapes.inputs().getOrDefault(name, List.of()), vertices.places());
        }
    }

    private static FloatBuffer vector(INDArray array) {
        return array.isEmpty() ? FloatBuffer.allocate(0) : Buffers.of(array);
    }

    private void map(String block, Layer layer, List<Shape> inputs, Map<String, Place> places) {
        for (var weight : layer.weights(inputs)) {
            var name = Vertices.part(block, weight.name());
            var place = places.get(name);
            if (place != null) {
                var offset = offsetOf(parameters(place)) + place.offset();
                weights.addTrainable(name, weight, place.layout(), parameters, offset);
            } else if (!weight.trainable()) {
                weights.addStatistic(
                        name, weight, requireNonNull(kernels.get(block)).statistic(weight.name()));
            } else {
                throw new IllegalStateException(name + " lies nowhere");
            }
        }
    }

    private INDArray parameters(Place place) {
        return place.parameter() == null
                ? running.getVertex(place.vertex()).params()
                : running.getLayer(place.vertex()).getParam(place.parameter());
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

    /// What is to be found out from the training pictures before the first step, in this order.
    public List<Adaptation> adaptations() {
        return adaptations;
    }

    public Weights weights() {
        return weights;
    }

    /// All trainable numbers in Deeplearning4j's order, to be changed by an optimizer.
    public FloatBuffer parameters() {
        return parameters.duplicate();
    }

    /// Their gradients, as [#train] left them, those of the regularizers included.
    public FloatBuffer gradients() {
        return gradients.duplicate();
    }

    /// What is still to be applied to what [#run] and [#train] hand over: softmax, sigmoid, or linear for
    /// nothing.
    public ActivationFunction top() {
        return top;
    }

    /// Decides what random layers draw in the batches that follow.
    ///
    /// @param run the run's seed, which layers use that have none of their own
    /// @param batch makes of a seed that of the batch
    public void seed(long run, LongUnaryOperator batch) {
        for (var kernel : kernels.values()) {
            if (kernel instanceof Seeded random) {
                random.seed(run, batch);
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
        weights.regularize(gradients);
    }

    /// What the regularizers add to the mean loss of the last batch, by the weights as they are now.
    public double penalty() {
        double sum = weights.penalty();
        for (var kernel : kernels.values()) {
            if (kernel instanceof ActivityPenalty activity) {
                sum += activity.loss();
            }
        }
        return sum;
    }

    /// On the thread that ran it, whose working memory is freed, too.
    @Override
    public void close() {
        running.close();
        Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
    }
}
