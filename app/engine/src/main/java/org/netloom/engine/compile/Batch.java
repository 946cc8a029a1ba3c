package org.netloom.engine.compile;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.netloom.core.layers.shapes.Shape;

/// Room for the pictures of a batch, channels × height × width each. Any thread may fill it while no
/// net runs it. It lies outside of Java's memory: close it.
public final class Batch implements AutoCloseable {
    private static final int ALIGNMENT = 64;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;
    private final FloatBuffer pixels;
    private int size;

    /// @param capacity most pictures
    public Batch(Shape picture, int capacity) {
        long bytes = 4 * capacity * picture.size();
        if (bytes > Integer.MAX_VALUE) {
            throw new OutOfMemoryError("A batch of " + bytes + " bytes: buffers end at 2 GB");
        }
        memory = arena.allocate(bytes, ALIGNMENT);
        pixels = memory.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
        size = capacity;
    }

    public FloatBuffer pixels() {
        return pixels;
    }

    /// The same as [#pixels].
    public MemorySegment memory() {
        return memory;
    }

    public int size() {
        return size;
    }

    /// Uses the first `pictures` only, as in the last batch of an epoch.
    public void resize(int pictures) {
        size = pictures;
    }

    @Override
    public void close() {
        arena.close();
    }
}
