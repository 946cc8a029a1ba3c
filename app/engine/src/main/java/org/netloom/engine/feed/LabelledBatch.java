package org.netloom.engine.feed;

import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.compile.Batch;

/// A batch with what its pictures show. Room for a fixed number; the last of an epoch has fewer.
public final class LabelledBatch implements AutoCloseable {
    private final Batch batch;
    private final int[] labels;
    private final int[] indices;

    LabelledBatch(Shape picture, int capacity) {
        batch = new Batch(picture, capacity);
        labels = new int[capacity];
        indices = new int[capacity];
    }

    public Batch batch() {
        return batch;
    }

    public int size() {
        return batch.size();
    }

    /// The first `size()` hold.
    public int[] labels() {
        return labels;
    }

    /// Which pictures they are.
    public int[] indices() {
        return indices;
    }

    void fill(Pictures pictures, int[] order, int from, byte[] bytes, Pixels pixels) {
        int size = Math.min(labels.length, order.length - from);
        for (int i = 0; i < size; i++) {
            int index = order[from + i];
            pictures.read(index, bytes);
            pixels.put(bytes, batch.pixels(), i);
            labels[i] = pictures.label(index);
            indices[i] = index;
        }
        batch.resize(size);
    }

    @Override
    public void close() {
        batch.close();
    }
}
