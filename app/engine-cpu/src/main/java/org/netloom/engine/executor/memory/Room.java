package org.netloom.engine.executor.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gives buffers places so that those in use at the same time do not overlap: the largest first, each
/// at the lowest place that is free during its life.
public final class Room {
    private static final long ALIGNMENT = 4096;

    private record Placed(Buffer buffer, long from) {
        long to() {
            return from + buffer.bytes();
        }
    }

    private final List<Buffer> buffers = new ArrayList<>();
    private final boolean common;
    private final boolean lasting;
    private List<Placed> plan = List.of();
    private long size;

    /// @param common whether its buffers are used by all threads
    public Room(boolean common) {
        this(common, false);
    }

    private Room(boolean common, boolean lasting) {
        this.common = common;
        this.lasting = lasting;
    }

    /// For one thread's values that stay from batch to batch, each at a place of its own.
    public static Room lasting() {
        return new Room(false, true);
    }

    public Buffer add(long bytes) {
        var buffer = new Buffer(bytes, common);
        if (lasting) {
            buffer.use(0);
            buffer.use(Long.MAX_VALUE - 1);
        }
        buffers.add(buffer);
        return buffer;
    }

    /// @return bytes that all take together
    public long plan() {
        var placed = new ArrayList<Placed>();
        long end = 0;
        for (var buffer : buffers.stream()
                .sorted(Comparator.comparingLong(Buffer::bytes).reversed())
                .toList()) {
            long from = 0;
            for (var other : placed) { // in the order of their places
                if (other.buffer().meets(buffer)) {
                    if (from + buffer.bytes() <= other.from()) {
                        break;
                    }
                    from = Math.max(from, align(other.to()));
                }
            }
            insert(placed, new Placed(buffer, from));
            end = Math.max(end, from + buffer.bytes());
        }
        plan = placed;
        size = align(end);
        return size;
    }

    public long size() {
        return size;
    }

    private static void insert(List<Placed> placed, Placed one) {
        int at = 0;
        while (at < placed.size() && placed.get(at).from() <= one.from()) {
            at++;
        }
        placed.add(at, one);
    }

    private static long align(long size) {
        return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    public void place(long base) {
        plan.forEach(placed -> placed.buffer().place(base + placed.from()));
    }
}
