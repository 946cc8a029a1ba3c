package org.netloom.engine.compile.dl4j;

import java.util.Arrays;
import java.util.Objects;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;
import org.netloom.engine.kernels.Operation;

/// An [Operation] as Deeplearning4j's configuration of a vertex. One configuration makes one net.
public final class KernelVertex extends GraphVertex {
    private static final long serialVersionUID = 1L;

    private final transient Operation operation;
    private final transient Shape output;

    KernelVertex(Operation operation, Shape output) {
        this.operation = operation;
        this.output = output;
    }

    /// The shape of a batch as Deeplearning4j sees it: channels before height and width.
    public static long[] batchShape(long batch, Shape shape) {
        return shape.isMap()
                ? new long[] {batch, shape.channels(), shape.height(), shape.width()}
                : new long[] {batch, shape.channels()};
    }

    @Override
    public GraphVertex clone() {
        return new KernelVertex(operation, output);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KernelVertex vertex && vertex.operation == operation && vertex.output.equals(output);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(operation), output);
    }

    @Override
    public long numParams(boolean backprop) {
        return operation.parameters();
    }

    @Override
    public int minVertexInputs() {
        return 1;
    }

    @Override
    public int maxVertexInputs() {
        return operation instanceof Kernel ? 1 : Integer.MAX_VALUE;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph,
            String name,
            int index,
            @Nullable INDArray parameters,
            boolean initialize,
            DataType type) {
        return new RunningKernel(graph, name, index, operation, output, parameters, type);
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType... inputs) {
        return output.isMap()
                ? InputType.convolutional(output.height(), output.width(), output.channels())
                : InputType.feedForward(output.channels());
    }

    @Override
    public MemoryReport getMemoryReport(InputType... inputs) {
        throw new UnsupportedOperationException("not asked of " + Arrays.toString(inputs));
    }
}
