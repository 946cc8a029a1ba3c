package org.netloom.engine.executor.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.layers.Activating;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.Pooling;
import org.netloom.core.layers.Reshaping;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.weights.Weight;
import org.netloom.engine.compile.Plan;
import org.netloom.engine.compile.weights.Range;
import org.netloom.engine.kernels.LayerKernels;
import org.netloom.engine.kernels.Operation;
import org.netloom.engine.kernels.activating.Activations;
import org.netloom.engine.kernels.random.Noise;
import org.netloom.engine.onednn.Curve;

/// Takes a plan's blocks apart into nodes: oneDNN's where it has the layer, else the operation that
/// Deeplearning4j's path runs, too.
public final class Lowering {
    private final Plan plan;
    private final List<Node> nodes = new ArrayList<>();

    private Lowering(Plan plan) {
        this.plan = plan;
    }

    /// In the order in which they can be computed; the last one makes the net's output.
    public static List<Node> of(Plan plan) {
        var lowering = new Lowering(plan);
        for (var name : plan.shapes().order()) {
            lowering.add(plan.graph().block(name));
        }
        return Fusion.of(lowering.nodes, plan.end());
    }

    private void add(Block block) {
        boolean bare = block.name().equals(plan.end()) && plan.top() != ActivationFunction.LINEAR;
        var out = shape(block.name());
        if (block.layer().activityRegularizer() == null) {
            add(block, block.name(), bare, out);
        } else {
            add(block, block.name() + "/values", bare, out);
            run(block.name(), List.of(block.name() + "/values"), List.of(out), out, Work.alone(operation(block), 0));
        }
    }

    /// @param name of the value
    private void add(Block block, String name, boolean bare, Shape out) {
        var from = plan.graph().inputsOf(block.name());
        var in = plan.shapes().inputs().getOrDefault(block.name(), List.of());
        switch (block.layer()) {
            case Input _ -> {}
            case Convolution conv -> {
                var sums = name(name, conv.activation());
                new ConvolutionNodes(plan, block.name(), conv, from, in.getFirst(), out).addTo(nodes, sums);
                apply(name, sums, conv.activation(), out);
            }
            case Dense dense -> {
                var function = bare ? ActivationFunction.LINEAR : dense.activation();
                var sums = name(name, function);
                nodes.add(new Node.Multiply(
                        sums, from, in.getFirst(), out, range(block, "kernel"), bias(block, dense.useBias()), null));
                apply(name, sums, function, out);
            }
            case Activation(ActivationFunction function) ->
                apply(name, from.getFirst(), bare ? ActivationFunction.LINEAR : function, out);
            case Activating.Softmax _ when bare -> apply(name, from.getFirst(), ActivationFunction.LINEAR, out);
            case Activating.ReLU(var most, double slope, double threshold)
            when most == null && slope == 0 && threshold == 0 ->
                apply(name, from.getFirst(), ActivationFunction.RELU, out);
            case Pooling.Windowed pool ->
                nodes.add(new Node.Pool(
                        name,
                        from,
                        in.getFirst(),
                        out,
                        Windows.of(pool, in.getFirst(), out),
                        pool instanceof Pooling.MaxPooling2D,
                        null));
            case Pooling.GlobalAveragePooling2D _ -> {
                var mean = out.isMap() ? name : name + "/map";
                var place = Shape.map(1, 1, in.getFirst().channels());
                nodes.add(new Node.Pool(mean, from, in.getFirst(), place, Windows.all(in.getFirst()), false, null));
                if (!out.isMap()) {
                    nodes.add(new Node.Flatten(name, List.of(mean), place, out));
                }
            }
            case BatchNormalization norm
            when out.isMap() ->
                nodes.add(new Node.Normalize(
                        name,
                        from,
                        out,
                        norm,
                        norm.scale() ? range(block, "gamma") : null,
                        norm.center() ? range(block, "beta") : null,
                        operation(block)));
            case Reshaping.Flatten() -> nodes.add(new Node.Flatten(name, from, in.getFirst(), out));
            case Merging.Add() when in.stream().allMatch(out::equals) -> nodes.add(new Node.Add(name, from, out));
            case Merging.Concatenate join
            when out.isMap() -> nodes.add(new Node.Join(name, from, out, join.dimension(3)));
            default -> {
                if (operation(block) instanceof Noise noise) {
                    nodes.add(new Node.Vary(name, from, out, noise));
                } else {
                    run(name, from, in, out, work(block, in, out));
                }
            }
        }
    }

    private void run(String name, List<String> from, List<Shape> in, Shape out, Work work) {
        nodes.add(new Node.Run(name, from, in, out, work));
    }

    private Work work(Block block, List<Shape> in, Shape out) {
        Optional<Operation> one = LayerKernels.independent(block.layer(), in, out);
        if (one.isPresent()) {
            return Work.each(
                    () -> LayerKernels.independent(block.layer(), in, out).orElseThrow());
        }
        int offset = block.layer().weights(in).stream()
                .filter(Weight::trainable)
                .mapToInt(weight -> range(block, weight.name()).from())
                .min()
                .orElse(0);
        return Work.alone(operation(block), offset);
    }

    private @Nullable Operation operationOrNull(Block block) {
        return plan.operations().get(block.name());
    }

    private Operation operation(Block block) {
        var operation = operationOrNull(block);
        if (operation == null) {
            throw new IllegalStateException(block + " has no operation");
        }
        return operation;
    }

    /// What the value before an activation is called.
    private static String name(String name, ActivationFunction function) {
        return function == ActivationFunction.LINEAR ? name : name + "/sums";
    }

    private void apply(String name, String from, ActivationFunction function, Shape out) {
        switch (function) {
            case LINEAR -> {
                if (!name.equals(from)) {
                    run(name, List.of(from), List.of(out), out, Work.each(() -> Activations.of(function, out)));
                }
            }
            case RELU -> nodes.add(new Node.Apply(name, List.of(from), out, Curve.RELU));
            case TANH -> nodes.add(new Node.Apply(name, List.of(from), out, Curve.TANH));
            case SIGMOID -> nodes.add(new Node.Apply(name, List.of(from), out, Curve.LOGISTIC));
            case ELU, CELU -> nodes.add(new Node.Apply(name, List.of(from), out, Curve.ELU));
            default -> run(name, List.of(from), List.of(out), out, Work.each(() -> Activations.of(function, out)));
        }
    }

    private @Nullable Range bias(Block block, boolean used) {
        return used ? range(block, "bias") : null;
    }

    private Range range(Block block, String weight) {
        var placement = plan.weights().placement(block.name() + "/" + weight);
        return new Range(placement.offset(), placement.size());
    }

    private Shape shape(String block) {
        return plan.shapes().output(block).orElseThrow();
    }
}
