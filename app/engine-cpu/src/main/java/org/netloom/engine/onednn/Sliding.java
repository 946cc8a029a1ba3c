package org.netloom.engine.onednn;

import java.lang.foreign.MemorySegment;

/// How a window moves over maps: each pair is height, width.
///
/// @param gaps places left out between two of the window's, none being 0
/// @param before rows above and columns to the left that are padded
public record Sliding(long[] window, long[] strides, long[] gaps, long[] before, long[] after) {

    MemorySegment window(Handles handles) {
        return handles.numbers(window);
    }

    MemorySegment strides(Handles handles) {
        return handles.numbers(strides);
    }

    MemorySegment gaps(Handles handles) {
        return handles.numbers(gaps);
    }

    MemorySegment before(Handles handles) {
        return handles.numbers(before);
    }

    MemorySegment after(Handles handles) {
        return handles.numbers(after);
    }
}
