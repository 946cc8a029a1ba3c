package org.netloom.engine.compile;

import java.util.List;
import java.util.function.BiConsumer;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.FrontLayer;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.Normalizing;
import org.netloom.core.layers.Pooling;
import org.netloom.core.layers.Preprocessor;
import org.netloom.core.layers.Regularization;
import org.netloom.core.layers.Reshaping;
import org.netloom.core.layers.Shape;
import org.netloom.core.layers.Unknown;
import org.netloom.core.text.Failure;
import org.netloom.engine.kernels.Activations;
import org.netloom.engine.kernels.RandomPictures;

/// Makes a [Net] of a graph: a vertex for each block, of the block's name. Maps are channels × height
/// × width inside, which oneDNN likes best. The softmax at the end is left to the loss, which is
/// exact only on what goes into it.
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
        boolean softmax = endsInSoftmax(end);
        for (var name : shapes.order()) {
            var block = graph.block(name);
            add(block, block.equals(end) && softmax);
        }
        return new Net(graph, shapes, end.name(), softmax, net);
    }

    private boolean endsInSoftmax(Block end) {
        boolean flat = shapes.output(end.name()).orElseThrow().isFlat();
        return flat
                && switch (end.layer()) {
                    case Dense dense -> dense.activation() == ActivationFunction.SOFTMAX;
                    case Activation activation -> activation.activation() == ActivationFunction.SOFTMAX;
                    case Input _,
                            Convolution _,
                            Pooling _,
                            Reshaping _,
                            Regularization _,
                            Normalizing _,
                            Merging _,
                            FrontLayer _,
                            Unknown _ -> false;
                };
    }

    /// @param bare whether to leave out its activation
    private void add(Block block, boolean bare) {
        var name = block.name();
        var from = graph.inputsOf(name).toArray(String[]::new);
        var in = shapes.inputs().getOrDefault(name, List.of());
        var out = shapes.output(name).orElseThrow();
        switch (block.layer()) {
            case Input _ -> net.input(name);
            case Convolution.Conv2D conv ->
                activated(
                        name,
                        conv.activation(),
                        out,
                        bare,
                        (vertex, activation) ->
                                DlLayers.convolution(net, vertex, conv, in.getFirst(), activation, from));
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
            case Pooling pooling -> net.kernel(name, LayerKernels.of(pooling, in.getFirst()), out, from);
            case Reshaping reshaping -> net.kernel(name, LayerKernels.of(reshaping, in.getFirst(), out), out, from);
            case Regularization noise -> net.kernel(name, LayerKernels.of(noise, out, net.kernelCount()), out, from);
            case Normalizing norm -> net.kernel(name, LayerKernels.of(norm, out), norm.weights(in), out, from);
            case Preprocessor preprocessor -> net.kernel(name, LayerKernels.of(preprocessor, in.getFirst()), out, from);
            case Augmentation augmentation ->
                net.kernel(name, new RandomPictures(augmentation, out, net.kernelCount()), out, from);
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
            var linear = Vertices.part(name, "linear");
            layer.accept(linear, ActivationFunction.LINEAR);
            net.kernel(name, Activations.of(activation, output), output, linear);
        }
    }
}
