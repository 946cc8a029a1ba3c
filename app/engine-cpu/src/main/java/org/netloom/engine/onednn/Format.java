package org.netloom.engine.onednn;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// How float32 values lie in memory: sizes of the dimensions (pictures, channels, height, width), and
/// strides or blocks.
public final class Format {
    private final Handles handles;
    private final MemorySegment address;

    Format(Handles handles, MemorySegment address) {
        this.handles = handles;
        this.address = address;
    }

    private static Format made(Handles handles, String function, Object... arguments) {
        return new Format(handles, handles.keep("dnnl_memory_desc_destroy", OneDnn.make(function, arguments)));
    }

    /// One value after another, the last dimension fastest.
    public static Format plain(Handles handles, long... sizes) {
        var strides = new long[sizes.length];
        long stride = 1;
        for (int i = sizes.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= sizes[i];
        }
        return strided(handles, sizes, strides);
    }

    public static Format strided(Handles handles, long[] sizes, long[] strides) {
        return made(
                handles,
                "dnnl_memory_desc_create_with_strides",
                sizes.length,
                handles.numbers(sizes),
                Constants.F32,
                handles.numbers(strides));
    }

    /// Whatever the kernel likes best; to be asked of it afterwards.
    public static Format any(Handles handles, long... sizes) {
        return tagged(handles, Constants.ANY, sizes);
    }

    /// All channels of a place one behind another, as Keras keeps maps.
    public static Format channelsLast(Handles handles, long count, long channels, long height, long width) {
        return strided(handles, new long[] {count, channels, height, width}, new long[] {
            channels * height * width, 1, channels * width, channels
        });
    }

    /// Channels in blocks of eight, as AVX2 computes them.
    public static Format blocksOfEight(Handles handles, long count, long channels, long height, long width) {
        return tagged(handles, Constants.BLOCKS_OF_EIGHT, count, channels, height, width);
    }

    private static Format tagged(Handles handles, int tag, long... sizes) {
        return made(
                handles, "dnnl_memory_desc_create_with_tag", sizes.length, handles.numbers(sizes), Constants.F32, tag);
    }

    /// Some of these values where they lie.
    ///
    /// @param from the first one in each dimension
    /// @throws OneDnn.Refused where that is in the middle of a block
    public Format part(long[] sizes, long[] from) {
        return made(
                handles, "dnnl_memory_desc_create_submemory", address, handles.numbers(sizes), handles.numbers(from));
    }

    /// Bytes, padding included.
    public long bytes() {
        return (long) OneDnn.invoke("dnnl_memory_desc_get_size", ValueLayout.JAVA_LONG, address);
    }

    MemorySegment address() {
        return address;
    }

    Handles handles() {
        return handles;
    }

    /// Whether values lie alike.
    public boolean matches(Format other) {
        return OneDnn.invoke("dnnl_memory_desc_equal", address, other.address) != 0;
    }
}
