package org.netloom.engine.compile.dl4j;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/// ND4J arrays as float buffers on the same memory.
public final class Buffers {
    private Buffers() {}

    /// @param array float32, its values one after another without gaps
    public static FloatBuffer of(INDArray array) {
        return MemorySegment.ofAddress(address(array))
                .reinterpret(4 * array.length())
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /// Of a vector that may be empty, which Deeplearning4j keeps no memory for.
    public static FloatBuffer vector(INDArray array) {
        return array.isEmpty() ? FloatBuffer.allocate(0) : of(array);
    }

    /// Where the first value lies.
    public static long address(INDArray array) {
        return array.data().address() + 4 * array.offset();
    }
}
