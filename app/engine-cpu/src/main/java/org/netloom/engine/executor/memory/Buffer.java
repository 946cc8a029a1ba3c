package org.netloom.engine.executor.memory;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.netloom.engine.onednn.Memory;

/// Bytes whose place is decided when all their uses are known.
public final class Buffer {
    private final long bytes;
    private final boolean common;
    private final List<View> views = new ArrayList<>();
    private long first = Long.MAX_VALUE;
    private long last = -1;
    private long address;

    private record View(Memory memory, long offset) {}

    /// @param common whether all threads use it
    public Buffer(long bytes, boolean common) {
        this.bytes = bytes;
        this.common = common;
    }

    public boolean common() {
        return common;
    }

    /// It is in use at this time.
    public void use(long time) {
        first = Math.min(first, time);
        last = Math.max(last, time);
    }

    boolean meets(Buffer other) {
        return first <= other.last && other.first <= last;
    }

    public long bytes() {
        return bytes;
    }

    public long address() {
        return address;
    }

    /// A memory of oneDNN's moves along with this buffer.
    ///
    /// @param offset in bytes
    public void attach(Memory memory, long offset) {
        views.add(new View(memory, offset));
        memory.place(address + offset);
    }

    public void place(long newAddress) {
        if (address != newAddress) {
            address = newAddress;
            views.forEach(view -> view.memory().place(address + view.offset()));
        }
    }

    /// The values as they lie now.
    ///
    /// @param from in values
    public FloatBuffer floats(long from, long count) {
        return at(address + 4 * from, count);
    }

    private static FloatBuffer at(long address, long count) {
        return MemorySegment.ofAddress(address)
                .reinterpret(4 * count)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
