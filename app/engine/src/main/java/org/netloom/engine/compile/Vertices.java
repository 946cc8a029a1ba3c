package org.netloom.engine.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;
import org.netloom.core.layers.Shape;
import org.netloom.core.layers.Weight;
import org.netloom.engine.kernels.Operation;

/// The vertices of a net in the making, its kernels, and where its tensors will lie. The last vertex of
/// a block bears the block's name, those before it [#part] names.
final class Vertices {
    private final GraphBuilder builder = new NeuralNetConfiguration.Builder()
            .dataType(DataType.FLOAT)
            .trainingWorkspaceMode(WorkspaceMode.ENABLED)
            .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
            .weightInit(WeightInit.ZERO)
            .updater(new NoOp())
            .cacheMode(cacheMode())
            .graphBuilder();
    private final Map<String, Operation> kernels = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /// With oneDNN a convolution's result is kept for the way back, where it would be computed again;
    /// without, Deeplearning4j would keep its unrolled input, many times as large.
    private static CacheMode cacheMode() {
        return BaseMKLDNNHelper.mklDnnEnabled() ? CacheMode.DEVICE : CacheMode.NONE;
    }

    /// No block's name holds a slash.
    static String part(String block, String part) {
        return block + "/" + part;
    }

    /// The block that a vertex is part of.
    static String blockOf(String vertex) {
        int slash = vertex.indexOf('/');
        return slash < 0 ? vertex : vertex.substring(0, slash);
    }

    void input(String name) {
        builder.addInputs(name);
    }

    void layer(String name, Layer layer, String... from) {
        builder.addLayer(name, layer, from);
    }

    void kernel(String name, Operation kernel, Shape output, String... from) {
        kernels.put(name, kernel);
        builder.addVertex(name, new KernelVertex(kernel, output), from);
    }

    /// A kernel with parameters: those of `weights` that are trainable, one behind another, in Keras'
    /// own layout.
    void kernel(String name, Operation kernel, List<Weight> weights, Shape output, String... from) {
        int offset = 0;
        for (var weight : weights) {
            if (weight.trainable()) {
                places.put(
                        part(blockOf(name), weight.name()),
                        new Place(name, null, offset, Layout.plain(weight.shape())));
                offset += Math.toIntExact(weight.size());
            }
        }
        kernel(name, kernel, output, from);
    }

    /// Says where a layer of Deeplearning4j keeps a tensor of its block.
    ///
    /// @param parameter Deeplearning4j's name of it
    void keep(String vertex, Weight weight, String parameter, Layout layout) {
        places.put(part(blockOf(vertex), weight.name()), new Place(vertex, parameter, 0, layout));
    }

    /// Another number for each kernel there is.
    int kernelCount() {
        return kernels.size();
    }

    Map<String, Operation> kernels() {
        return kernels;
    }

    Map<String, Place> places() {
        return places;
    }

    StepGraph build(String output) {
        return new StepGraph(builder.setOutputs(output).build());
    }
}
