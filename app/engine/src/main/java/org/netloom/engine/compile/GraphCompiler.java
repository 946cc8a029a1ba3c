package org.netloom.engine.compile;

import java.util.List;
import java.util.function.BiConsumer;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.Activating;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.Normalizing;
import org.netloom.core.layers.Pooling;
import org.netloom.core.layers.Preprocessor;
import org.netloom.core.layers.Regularization;
import org.netloom.core.layers.Reshaping;
import org.netloom.core.layers.Unknown;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.dl4j.Convolutions;
import org.netloom.engine.compile.dl4j.DlLayers;
import org.netloom.engine.compile.dl4j.Vertices;
import org.netloom.engine.kernels.LayerKernels;
import org.netloom.engine.kernels.activating.Activations;
import org.netloom.engine.kernels.activating.ActivityPenalty;
import org.netloom.engine.kernels.random.RandomPictures;

/// Makes a [Net] of a graph: a vertex for each block, of the block's name. Maps are channels × height
/// × width inside, which oneDNN likes best. A softmax or sigmoid at the end is left to the loss,
/// which is exact only on what goes into it.
public final class GraphCompiler {
    private final Graph graph;
    private final Shapes shapes;
    private final Vertices net = new Vertices();

    private GraphCompiler(Graph graph, Shapes shapes) {
        this.graph = graph;
        this.shapes = shapes;
    }

    /// The weights are all zero: initialise or load them.
    ///
    /// @throws Failure when the graph has problems; the first is named
    public static Net compile(Graph graph) throws Failure {
        var shapes = Shapes.of(graph);
        var error = shapes.problems().stream().filter(Problem::isError).findFirst();
        if (error.isPresent()) {
            throw Failure.of(
                    "The net cannot be built: {0}. {1}",
                    error.get().title(), error.get().detail());
        }
        if (graph.blocks().isEmpty()) {
            throw Failure.of("The net has no layers yet: add some.");
        }
        return new GraphCompiler(graph, shapes).build();
    }

    private Net build() {
        var end = graph.blocks().stream()
                .filter(block -> graph.outputsOf(block.name()).isEmpty())
                .findFirst()
                .orElseThrow();
        var top = top(end);
        for (var name : shapes.order()) {
            var block = graph.block(name);
            add(block, block.equals(end) && top != ActivationFunction.LINEAR);
        }
        var plan = new Plan(graph, shapes, end.name(), top, net);
        return Executor.choose(plan, path -> new ReferenceNet(plan, path));
    }

    /// Softmax or sigmoid at the end, which the loss applies.
    private ActivationFunction top(Block end) {
        var last = end.layer().activation();
        boolean exact = last == ActivationFunction.SOFTMAX || last == ActivationFunction.SIGMOID;
        boolean separable = end.layer() instanceof Dense
                || end.layer() instanceof Activation
                || end.layer() instanceof Activating.Softmax;
        return exact && separable && shapes.output(end.name()).orElseThrow().isFlat()
                ? last
                : ActivationFunction.LINEAR;
    }

    /// @param bare whether to leave out its activation
    private void add(Block block, boolean bare) {
        var regularizer = block.layer().activityRegularizer();
        if (regularizer == null) {
            add(block, block.name(), bare);
        } else {
            var out = shapes.output(block.name()).orElseThrow();
            var values = Vertices.part(block.name(), "values");
            var function = bare ? Activations.of(block.layer().activation(), out) : null;
            var penalty = new ActivityPenalty(Math.toIntExact(out.size()), regularizer, function);
            add(block, values, bare);
            net.kernel(block.name(), penalty, out, values);
        }
    }

    /// @param name of the vertex to make
    private void add(Block block, String name, boolean bare) {
        var from = graph.inputsOf(block.name()).toArray(String[]::new);
        var in = shapes.inputs().getOrDefault(block.name(), List.of());
        var out = shapes.output(block.name()).orElseThrow();
        switch (block.layer()) {
            case Input _ -> net.input(name);
            case Convolution conv ->
                activated(
                        name,
                        conv.activation(),
                        out,
                        bare,
                        (vertex, activation) ->
                                Convolutions.add(net, vertex, conv, in.getFirst(), out, activation, from));
            case Dense dense ->
                activated(
                        name,
                        dense.activation(),
                        out,
                        bare,
                        (vertex, activation) -> DlLayers.dense(net, vertex, dense, in.getFirst(), activation, from));
            case Activation(ActivationFunction function) -> {
                var shown = bare ? ActivationFunction.LINEAR : function;
                if (DlLayers.knows(shown)) {
                    net.layer(name, DlLayers.activation(shown), from);
                } else {
                    net.kernel(name, Activations.of(shown, out), out, from);
                }
            }
            case Activating.Softmax _
            when bare -> net.layer(name, DlLayers.activation(ActivationFunction.LINEAR), from);
            case Activating activation ->
                net.kernel(name, LayerKernels.of(activation, out), activation.weights(in), out, from);
            case Pooling pooling -> net.kernel(name, LayerKernels.of(pooling, in.getFirst()), out, from);
            case Reshaping reshaping -> net.kernel(name, LayerKernels.of(reshaping, in.getFirst(), out), out, from);
            case Regularization noise -> net.kernel(name, LayerKernels.of(noise, out, net.kernelCount()), out, from);
            case Normalizing norm -> net.kernel(name, LayerKernels.of(norm, out), norm.weights(in), out, from);
            case Preprocessor preprocessor -> net.kernel(name, LayerKernels.of(preprocessor, in.getFirst()), out, from);
            case Augmentation augmentation ->
                net.kernel(name, new RandomPictures(augmentation, in.getFirst(), net.kernelCount()), out, from);
            case Merging merging -> net.kernel(name, LayerKernels.of(merging, in, out), out, from);
            case Unknown unknown -> throw new IllegalStateException("Shapes let " + unknown.id() + " pass");
        }
    }

    /// A function that Deeplearning4j lacks follows the layer as a kernel and bears the block's name.
    private void activated(
            String name,
            ActivationFunction activation,
            Shape output,
            boolean bare,
            BiConsumer<String, ActivationFunction> layer) {
        if (bare) {
            layer.accept(name, ActivationFunction.LINEAR);
        } else if (DlLayers.knows(activation)) {
            layer.accept(name, activation);
        } else {
            var linear = Vertices.part(Vertices.blockOf(name), "linear");
            layer.accept(linear, ActivationFunction.LINEAR);
            net.kernel(name, Activations.of(activation, output), output, linear);
        }
    }
}
