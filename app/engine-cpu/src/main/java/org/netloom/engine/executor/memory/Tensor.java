package org.netloom.engine.executor.memory;

import java.nio.FloatBuffer;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.onednn.Format;

/// Values of a thread's pictures. Where `shared`, they are plain and part of the whole batch's, of
/// which other threads may have written any.
public final class Tensor {
    /// Written by nobody in this step, as pictures are that come from outside.
    public static final int BEFORE = -1;

    private final Shape shape;
    private final Place place;
    private final boolean shared;
    private final boolean learns;
    private int written = BEFORE;
    private boolean mixed;

    /// @param learns whether gradients are wanted here
    public Tensor(Shape shape, Place place, boolean shared, boolean learns) {
        this.shape = shape;
        this.place = place;
        this.shared = shared;
        this.learns = learns;
    }

    public Shape shape() {
        return shape;
    }

    public Place place() {
        return place;
    }

    public Format format() {
        return place.memory().format();
    }

    public Buffer buffer() {
        return place.buffer();
    }

    /// This thread's values as they lie now; only where they are plain.
    ///
    /// @param pictures of this thread
    public FloatBuffer floats(int pictures) {
        return place.buffer().floats(place.from(), pictures * shape.size());
    }

    public boolean shared() {
        return shared;
    }

    public boolean learns() {
        return learns;
    }

    /// @param phase between two meetings of the threads
    /// @param byAll whether other threads write pictures of this one
    public void written(int phase, boolean byAll) {
        written = phase;
        mixed = byAll;
    }

    /// Whether the threads must meet before this one can read its own pictures.
    public boolean pending(int phase) {
        return shared && mixed && written == phase;
    }

    /// Whether the threads must meet before this one can read all pictures.
    public boolean pendingWhole(int phase) {
        return written == phase;
    }
}
