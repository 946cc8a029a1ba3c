package org.netloom.engine.compile;

import java.nio.FloatBuffer;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.netloom.engine.compile.dl4j.Buffers;
import org.netloom.engine.compile.dl4j.KernelVertex;

/// A net that Deeplearning4j computes, layer by layer: what any other executor is measured by.
final class ReferenceNet implements Net {
    private final Plan plan;
    private final ComputePath.Reference path;
    private final FloatBuffer gradients;
    private @Nullable INDArray pictures;

    ReferenceNet(Plan plan, ComputePath.Reference path) {
        this.plan = plan;
        this.path = path;
        plan.dl4j().initGradientsView();
        gradients = Buffers.vector(plan.dl4j().getGradientsViewArray());
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public ComputePath path() {
        return path;
    }

    @Override
    public Crew crew() {
        return Crew.ALONE;
    }

    @Override
    public FloatBuffer gradients() {
        return gradients.duplicate();
    }

    /// All arrays of Deeplearning4j's, whoever holds them: it does not tell whose they are.
    @Override
    public long bytes() {
        return Pointer.totalBytes();
    }

    @Override
    public void run(Batch batch, Consumer<FloatBuffer> use) {
        plan.dl4j().forward(array(batch), use);
    }

    @Override
    public void train(Batch batch, BiConsumer<FloatBuffer, FloatBuffer> loss) {
        plan.dl4j().train(array(batch), loss);
        plan.weights().regularize(gradients);
    }

    /// The batch as an array of Deeplearning4j's.
    private INDArray array(Batch batch) {
        var all = pictures;
        if (all == null || all.size(0) < batch.size()) {
            if (all != null) {
                all.close();
            }
            try (MemoryWorkspace out = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
                all = Nd4j.create(DataType.FLOAT, KernelVertex.batchShape(batch.size(), plan.input()), 'c');
            }
            pictures = all;
        }
        int count = Math.toIntExact(batch.size() * plan.input().size());
        Buffers.of(all).put(0, batch.pixels(), 0, count);
        return all.size(0) == batch.size() ? all : all.get(NDArrayIndex.interval(0, batch.size()));
    }

    @Override
    public void close() {
        if (pictures != null) {
            pictures.close();
        }
        plan.close();
        Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
    }
}
