package org.netloom.engine.onednn;

import java.lang.foreign.MemorySegment;

/// A place in memory, said later, and the format of what lies there.
public final class Memory {
    private final Format format;
    private final MemorySegment handle;

    public Memory(Format format) {
        this.format = format;
        handle = format.handles()
                .keep(
                        "dnnl_memory_destroy",
                        OneDnn.make(
                                "dnnl_memory_create",
                                format.address(),
                                format.handles().engine(),
                                MemorySegment.NULL));
    }

    public Format format() {
        return format;
    }

    /// Says where it is.
    public void place(long address) {
        OneDnn.call("dnnl_memory_set_data_handle", handle, MemorySegment.ofAddress(address));
    }

    MemorySegment handle() {
        return handle;
    }
}
