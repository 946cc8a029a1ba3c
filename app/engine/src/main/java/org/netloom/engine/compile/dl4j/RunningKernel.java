package org.netloom.engine.compile.dl4j;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.netloom.engine.kernels.Operation;

/// An [Operation] at work inside a ComputationGraph: lends it Deeplearning4j's arrays as float buffers.
final class RunningKernel extends BaseGraphVertex {
    private static final long serialVersionUID = 1L;

    private final transient Operation operation;
    private final transient org.netloom.core.layers.shapes.Shape outputShape;
    private final transient @Nullable INDArray parameters;
    private transient @Nullable INDArray gradients;
    private transient @Nullable INDArray output;

    RunningKernel(
            ComputationGraph graph,
            String name,
            int index,
            Operation operation,
            org.netloom.core.layers.shapes.Shape outputShape,
            @Nullable INDArray parameters,
            DataType type) {
        super(graph, name, index, null, null, type);
        this.operation = operation;
        this.outputShape = outputShape;
        this.parameters = parameters;
        if (parameters != null) {
            operation.bindParameters(Buffers.of(parameters));
        }
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        var in = plain(inputs, workspaces, ArrayType.FF_WORKING_MEM);
        int batch = Math.toIntExact(in.getFirst().size(0));
        var out = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, DataType.FLOAT, KernelVertex.batchShape(batch, outputShape), 'c');
        operation.forward(buffers(in), Buffers.of(out), batch, training);
        output = out;
        return out;
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        var in = plain(inputs, workspaces, ArrayType.BP_WORKING_MEM);
        var error = plain(epsilon, workspaces, ArrayType.BP_WORKING_MEM);
        var below = in.stream()
                .map(array ->
                        workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, array.shape(), 'c'))
                .toList();
        var out = output == null ? error : output;
        operation.backward(buffers(in), Buffers.of(out), Buffers.of(error), buffers(below), (int)
                in.getFirst().size(0));
        return new Pair<>(null, below.toArray(INDArray[]::new));
    }

    private static List<FloatBuffer> buffers(List<INDArray> arrays) {
        return arrays.stream().map(Buffers::of).toList();
    }

    private static List<INDArray> plain(INDArray[] arrays, LayerWorkspaceMgr workspaces, ArrayType memory) {
        return Arrays.stream(arrays)
                .map(array -> plain(array, workspaces, memory))
                .toList();
    }

    /// Convolutions without oneDNN give permuted views.
    private static INDArray plain(INDArray array, LayerWorkspaceMgr workspaces, ArrayType memory) {
        return array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array)
                ? array
                : workspaces.dup(memory, array, 'c');
    }

    @Override
    public void clear() {
        super.clear();
        output = null;
    }

    @Override
    public @Nullable INDArray params() {
        return parameters;
    }

    @Override
    public @Nullable INDArray getGradientsViewArray() {
        return gradients;
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray view) {
        gradients = view;
        operation.bindGradients(Buffers.of(view));
    }

    @Override
    public boolean hasLayer() {
        return false;
    }

    @Override
    public @Nullable Layer getLayer() {
        return null;
    }

    @Override
    public @Nullable Pair<INDArray, MaskState> feedForwardMaskArrays(
            INDArray @Nullable [] masks, MaskState state, int batch) {
        return null;
    }

    @Override
    public String toString() {
        return getVertexName() + ": " + operation.getClass().getSimpleName();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
