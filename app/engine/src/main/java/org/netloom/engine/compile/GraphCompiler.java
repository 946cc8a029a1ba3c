package org.netloom.engine.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.Normalizing;
import org.netloom.core.layers.Pooling;
import org.netloom.core.layers.Regularization;
import org.netloom.core.layers.Reshaping;
import org.netloom.core.layers.Shape;
import org.netloom.core.layers.Unknown;
import org.netloom.core.text.Failure;
import org.netloom.engine.kernels.AveragePool;
import org.netloom.engine.kernels.BatchNorm;
import org.netloom.engine.kernels.ChannelSoftmax;
import org.netloom.engine.kernels.ChannelsLast;
import org.netloom.engine.kernels.DropoutMask;
import org.netloom.engine.kernels.GlobalAverage;
import org.netloom.engine.kernels.Kernel;
import org.netloom.engine.kernels.MaxPool;

/// Makes a [Net] of a graph: a vertex for each block, of the block's name. Maps are channels × height
/// × width inside, which oneDNN likes best. The softmax at the end is left to the loss, which is
/// exact only on what goes into it.
public final class GraphCompiler {
    /// No block's name holds a slash.
    static final String LINEAR_PART = "/linear";

    private final Graph graph;
    private final Shapes shapes;
    private final GraphBuilder builder;
    private final Map<String, Kernel> kernels = new HashMap<>();

    private GraphCompiler(Graph graph, Shapes shapes) {
        this.graph = graph;
        this.shapes = shapes;
        this.builder = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .weightInit(WeightInit.ZERO)
                .updater(new NoOp())
                .cacheMode(cacheMode())
                .graphBuilder();
    }

    /// With oneDNN a convolution's result is kept for the way back, where it would be computed again;
    /// without, Deeplearning4j would keep its unrolled input, many times as large.
    private static CacheMode cacheMode() {
        return BaseMKLDNNHelper.mklDnnEnabled() ? CacheMode.DEVICE : CacheMode.NONE;
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
        builder.setOutputs(end.name());
        var configuration = builder.build();
        return new Net(graph, shapes, end.name(), softmax, new StepGraph(configuration), kernels);
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
            case Input _ -> builder.addInputs(name);
            case Convolution.Conv2D conv ->
                activated(
                        name,
                        conv.activation(),
                        out,
                        false,
                        (vertex, activation) ->
                                DlLayers.convolution(builder, vertex, conv, in.getFirst(), activation, from));
            case Dense dense ->
                activated(
                        name,
                        dense.activation(),
                        out,
                        bare,
                        (vertex, activation) ->
                                builder.addLayer(vertex, DlLayers.dense(dense, in.getFirst(), activation), from));
            case Activation(ActivationFunction function) -> {
                if (function == ActivationFunction.SOFTMAX && !bare) {
                    kernel(name, new ChannelSoftmax(out), out, from);
                } else {
                    var shown = bare ? ActivationFunction.LINEAR : function;
                    builder.addLayer(name, DlLayers.activation(shown), from);
                }
            }
            case Pooling.MaxPooling2D(var size, var strides, var padding) ->
                kernel(name, new MaxPool(in.getFirst(), size, strides, padding), out, from);
            case Pooling.AveragePooling2D(var size, var strides, var padding) ->
                kernel(name, new AveragePool(in.getFirst(), size, strides, padding), out, from);
            case Pooling.GlobalAveragePooling2D() -> kernel(name, new GlobalAverage(in.getFirst()), out, from);
            case Reshaping.Flatten() -> kernel(name, new ChannelsLast(in.getFirst()), out, from);
            case Regularization.Dropout(double rate) ->
                kernel(name, new DropoutMask(Math.toIntExact(out.size()), rate, kernels.size()), out, from);
            case Normalizing.BatchNormalization norm -> kernel(name, new BatchNorm(norm, out), out, from);
            case Merging.Add() -> builder.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), from);
            case Merging.Concatenate() -> builder.addVertex(name, new MergeVertex(), from);
            case Unknown unknown -> throw new IllegalStateException("Shapes let " + unknown.id() + " pass");
        }
    }

    /// Deeplearning4j's softmax works on rows only: inside a net ours follows the layer and bears its
    /// name, and the layer gets another.
    private void activated(
            String name,
            ActivationFunction activation,
            Shape output,
            boolean bare,
            BiConsumer<String, ActivationFunction> layer) {
        if (activation != ActivationFunction.SOFTMAX) {
            layer.accept(name, activation);
        } else if (bare) {
            layer.accept(name, ActivationFunction.LINEAR);
        } else {
            layer.accept(name + LINEAR_PART, ActivationFunction.LINEAR);
            kernel(name, new ChannelSoftmax(output), output, name + LINEAR_PART);
        }
    }

    private void kernel(String name, Kernel kernel, Shape output, String... from) {
        kernels.put(name, kernel);
        builder.addVertex(name, new KernelVertex(kernel, output), from);
    }
}
