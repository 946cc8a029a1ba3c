package org.netloom.engine.compile;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.netloom.core.layers.Shape;

/// Room for the pictures of a batch, channels × height × width each. Any thread may fill it while no
/// net runs it. It lies outside of Java's memory: close it.
public final class Batch implements AutoCloseable {
    private final INDArray all;
    private final FloatBuffer pixels;
    private int size;

    /// @param capacity most pictures
    public Batch(Shape picture, int capacity) {
        try (MemoryWorkspace out = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            all = Nd4j.create(DataType.FLOAT, KernelVertex.batchShape(capacity, picture), 'c');
        }
        pixels = Buffers.of(all);
        size = capacity;
    }

    public FloatBuffer pixels() {
        return pixels;
    }

    public int size() {
        return size;
    }

    /// Uses the first `pictures` only, as in the last batch of an epoch.
    public void resize(int pictures) {
        size = pictures;
    }

    INDArray array() {
        return size == all.size(0) ? all : all.get(NDArrayIndex.interval(0, size));
    }

    @Override
    public void close() {
        all.close();
    }
}
