package org.netloom.engine.compile;

import static java.util.Objects.requireNonNull;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.compile.dl4j.Buffers;
import org.netloom.engine.compile.dl4j.StepGraph;
import org.netloom.engine.compile.dl4j.Vertices;
import org.netloom.engine.compile.weights.Place;
import org.netloom.engine.compile.weights.Weights;
import org.netloom.engine.kernels.Operation;
import org.netloom.engine.kernels.activating.ActivityPenalty;
import org.netloom.engine.kernels.random.Seeded;

/// A net as the compiler leaves it: what an executor has to know, and the numbers that all executors
/// work on, so that a run which began on one goes on with another. The numbers lie in the parameters
/// of Deeplearning4j's graph.
public final class Plan {
    private final Graph graph;
    private final Shapes shapes;
    private final String end;
    private final ActivationFunction top;
    private final Shape input;
    private final long activations;
    private final StepGraph dl4j;
    private final Map<String, Operation> operations;
    private final FloatBuffer parameters;
    private final Weights weights = new Weights();
    private final List<Adaptation> adaptations;

    Plan(Graph graph, Shapes shapes, String end, ActivationFunction top, Vertices vertices) {
        this.graph = graph;
        this.shapes = shapes;
        this.end = end;
        this.top = top;
        dl4j = vertices.build(end);
        operations = vertices.kernels();
        adaptations = Adaptation.of(graph, shapes, operations);
        input = graph.blocks().stream()
                .filter(block -> block.layer() instanceof Input)
                .findFirst()
                .flatMap(block -> shapes.output(block.name()))
                .orElseThrow();
        activations = shapes.outputs().values().stream().mapToLong(Shape::size).sum();
        dl4j.init();
        parameters = Buffers.vector(dl4j.params());
        for (var name : shapes.order()) {
            map(name, graph.block(name).layer(), shapes.inputs().getOrDefault(name, List.of()), vertices.places());
        }
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
                        name, weight, requireNonNull(operations.get(block)).statistic(weight.name()));
            } else {
                throw new IllegalStateException(name + " lies nowhere");
            }
        }
    }

    private INDArray parameters(Place place) {
        return place.parameter() == null
                ? dl4j.getVertex(place.vertex()).params()
                : dl4j.getLayer(place.vertex()).getParam(place.parameter());
    }

    private int offsetOf(INDArray view) {
        return Math.toIntExact((Buffers.address(view) - Buffers.address(dl4j.params())) / 4);
    }

    public Graph graph() {
        return graph;
    }

    public Shapes shapes() {
        return shapes;
    }

    /// The block whose output is the net's.
    public String end() {
        return end;
    }

    /// What the last block leaves to the loss; linear for nothing.
    public ActivationFunction top() {
        return top;
    }

    public Shape input() {
        return input;
    }

    public Shape output() {
        return shapes.output(end).orElseThrow();
    }

    long activations() {
        return activations;
    }

    /// What Deeplearning4j has no layer for, by the name of the block; its parameters are bound, its
    /// gradients are not.
    public Map<String, Operation> operations() {
        return operations;
    }

    public Weights weights() {
        return weights;
    }

    public List<Adaptation> adaptations() {
        return adaptations;
    }

    /// All trainable numbers.
    public FloatBuffer parameters() {
        return parameters.duplicate();
    }

    void seed(long run, LongUnaryOperator batch) {
        for (var operation : operations.values()) {
            if (operation instanceof Seeded random) {
                random.seed(run, batch);
            }
        }
    }

    double penalty() {
        double sum = weights.penalty();
        for (var operation : operations.values()) {
            if (operation instanceof ActivityPenalty activity) {
                sum += activity.loss();
            }
        }
        return sum;
    }

    StepGraph dl4j() {
        return dl4j;
    }

    /// Frees the numbers.
    public void close() {
        dl4j.close();
    }
}
