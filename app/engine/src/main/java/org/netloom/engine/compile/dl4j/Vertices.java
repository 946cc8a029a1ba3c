package org.netloom.engine.compile.dl4j;

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
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.weights.Weight;
import org.netloom.engine.compile.weights.Layout;
import org.netloom.engine.compile.weights.Place;
import org.netloom.engine.kernels.Operation;

/// The vertices of a net in the making, its kernels, and where its tensors will lie. The last vertex of
/// a block bears the block's name, those before it [#part] names.
public final class Vertices {
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
    public static String part(String block, String part) {
        return block + "/" + part;
    }

    /// The block that a vertex is part of.
    public static String blockOf(String vertex) {
        int slash = vertex.indexOf('/');
        return slash < 0 ? vertex : vertex.substring(0, slash);
    }

    public void input(String name) {
        builder.addInputs(name);
    }

    public void layer(String name, Layer layer, String... from) {
        builder.addLayer(name, layer, from);
    }

    public void kernel(String name, Operation kernel, Shape output, String... from) {
        kernels.put(name, kernel);
        builder.addVertex(name, new KernelVertex(kernel, output), from);
    }

    /// A kernel with parameters: those of `weights` that are trainable, one behind another, in Keras'
    /// own layout.
    public void kernel(String name, Operation kernel, List<Weight> weights, Shape output, String... from) {
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
    public void keep(String vertex, Weight weight, String parameter, Layout layout) {
        places.put(part(blockOf(vertex), weight.name()), new Place(vertex, parameter, 0, layout));
    }

    /// Another number for each kernel there is.
    public int kernelCount() {
        return kernels.size();
    }

    public Map<String, Operation> kernels() {
        return kernels;
    }

    public Map<String, Place> places() {
        return places;
    }

    public StepGraph build(String output) {
        return new StepGraph(builder.setOutputs(output).build());
    }
}
