package org.netloom.engine.onednn;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Deque;

/// Everything that was made of the library for one purpose, to be freed together: formats, memory,
/// primitives, with a stream to run them on. For one thread at a time.
public final class Handles implements AutoCloseable {
    private record Handle(String destructor, MemorySegment address) {}

    private final Arena arena = Arena.ofShared();
    private final Deque<Handle> handles = new ArrayDeque<>();
    private final MemorySegment engine;
    private final MemorySegment stream;

    public Handles() {
        engine = keep("dnnl_engine_destroy", OneDnn.make("dnnl_engine_create", Constants.CPU, 0L));
        stream = keep("dnnl_stream_destroy", OneDnn.make("dnnl_stream_create", engine, Constants.IN_ORDER));
    }

    MemorySegment keep(String destructor, MemorySegment address) {
        handles.push(new Handle(destructor, address));
        return address;
    }

    MemorySegment engine() {
        return engine;
    }

    MemorySegment stream() {
        return stream;
    }

    Arena arena() {
        return arena;
    }

    /// Sizes, strides or paddings as the library takes them.
    MemorySegment numbers(long... values) {
        return arena.allocateFrom(ValueLayout.JAVA_LONG, values);
    }

    /// Pointers one behind another.
    MemorySegment addresses(MemorySegment... all) {
        var list = arena.allocate(ValueLayout.ADDRESS, all.length);
        for (int i = 0; i < all.length; i++) {
            list.setAtIndex(ValueLayout.ADDRESS, i, all[i]);
        }
        return list;
    }

    @Override
    public void close() {
        while (!handles.isEmpty()) {
            var handle = handles.pop();
            OneDnn.call(handle.destructor(), handle.address());
        }
        arena.close();
    }
}
