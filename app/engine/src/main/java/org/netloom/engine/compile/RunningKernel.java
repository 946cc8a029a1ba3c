package org.netloom.engine.compile;

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
import org.netloom.engine.kernels.Kernel;

/// A [Kernel] at work inside a ComputationGraph: lends it Deeplearning4j's arrays as float buffers.
final class RunningKernel extends BaseGraphVertex {
    private static final long serialVersionUID = 1L;

    private final transient Kernel kernel;
    private final transient org.netloom.core.layers.Shape outputShape;
    private final transient @Nullable INDArray parameters;
    private transient @Nullable INDArray gradients;
    private transient @Nullable INDArray output;

    RunningKernel(
            ComputationGraph graph,
            String name,
            int index,
            Kernel kernel,
            org.netloom.core.layers.Shape outputShape,
            @Nullable INDArray parameters,
            DataType type) {
        super(graph, name, index, null, null, type);
        this.kernel = kernel;
        this.outputShape = outputShape;
        this.parameters = parameters;
        if (parameters != null) {
            kernel.bindParameters(Buffers.of(parameters));
        }
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        var in = plain(inputs[0], workspaces, ArrayType.FF_WORKING_MEM);
        int batch = Math.toIntExact(in.size(0));
        var out = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, DataType.FLOAT, KernelVertex.batchShape(batch, outputShape), 'c');
        kernel.forward(Buffers.of(in), Buffers.of(out), batch, training);
        output = out;
        return out;
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        var in = plain(inputs[0], workspaces, ArrayType.BP_WORKING_MEM);
        var error = plain(epsilon, workspaces, ArrayType.BP_WORKING_MEM);
        var below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, in.shape(), 'c');
        var out = output == null ? error : output;
        kernel.backward(Buffers.of(in), Buffers.of(out), Buffers.of(error), Buffers.of(below), (int) in.size(0));
        return new Pair<>(null, new INDArray[] {below});
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
        kernel.bindGradients(Buffers.of(view));
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
        return getVertexName() + ": " + kernel.getClass().getSimpleName();
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
