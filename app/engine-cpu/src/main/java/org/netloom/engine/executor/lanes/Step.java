package org.netloom.engine.executor.lanes;

/// Something that a thread does in each batch.
public final class Step {
    private final String name;
    private final long flops;
    private final Runnable action;
    private final boolean setsUp;
    private long nanos;
    private long runs;

    /// @param setsUp whether it is done once for all batches that have the same weights
    public Step(String name, long flops, Runnable action, boolean setsUp) {
        this.name = name;
        this.flops = flops;
        this.action = action;
        this.setsUp = setsUp;
    }

    public String name() {
        return name;
    }

    public long flops() {
        return flops;
    }

    public boolean setsUp() {
        return setsUp;
    }

    public long nanos() {
        return nanos;
    }

    /// How often its time was taken.
    public long runs() {
        return runs;
    }

    public void run() {
        action.run();
    }

    public void runMeasured() {
        long begun = System.nanoTime();
        action.run();
        nanos += System.nanoTime() - begun;
        runs++;
    }
}
