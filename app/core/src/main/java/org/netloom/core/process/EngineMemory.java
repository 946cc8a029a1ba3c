package org.netloom.core.process;

/// What an engine may take of this machine's memory.
///
/// @param heap bytes of Java's heap: what decoding large pictures takes
/// @param arrays bytes of tensors, outside of the heap
public record EngineMemory(long heap, long arrays) {
    private static final long MB = 1 << 20;
    private static final long LEAST_HEAP = 512 * MB;
    private static final long MOST_HEAP = 2048 * MB;
    private static final long LEAST_ARRAYS = 512 * MB;

    /// Of the property that tells an engine how many bytes its tensors may take.
    public static final String PROPERTY = "netloom.memory";

    /// What fits a machine with so many bytes, if nobody says otherwise: seven tenths for tensors.
    public static EngineMemory usual(long machine) {
        return new EngineMemory(heap(machine), Math.max(LEAST_ARRAYS, machine / 10 * 7));
    }

    /// Shared out as a person wants it who gives an engine so many bytes, brought into the bounds of the
    /// machine.
    public static EngineMemory of(long total, long machine) {
        long bounded = Math.clamp(total, least(), most(machine));
        long heap = heap(bounded);
        return new EngineMemory(heap, bounded - heap);
    }

    /// In an engine: bytes that its tensors may take; as many as there are where nobody has said.
    public static long granted() {
        return Long.getLong(PROPERTY, Long.MAX_VALUE);
    }

    /// Fewer bytes than these no engine can work with.
    public static long least() {
        return LEAST_HEAP + LEAST_ARRAYS;
    }

    /// A tenth of the machine, at most 4 GB, is left to the system and the window.
    public static long most(long machine) {
        return Math.max(least(), machine - Math.min(machine / 10, 4096 * MB));
    }

    private static long heap(long of) {
        return Math.clamp(of / 8, LEAST_HEAP, MOST_HEAP);
    }

    public long total() {
        return heap + arrays;
    }

    /// In whole megabytes, as the JVM's options want them.
    String heapOption() {
        return "-Xmx" + heap / MB + "m";
    }

    String arraysOption() {
        return EngineCommand.TENSORS + arrays / MB + "m";
    }

    String property() {
        return "-D" + PROPERTY + "=" + arrays;
    }
}
