package org.netloom.engine.executor.lanes;

/// Something that a thread does in each batch.
public final class Step {
    /// The kernel of what is done in Java.
    static final String JAVA = "java";

    private final String name;
    private final String kernel;
    private final long flops;
    private final Runnable action;
    private final boolean setsUp;
    private long nanos;
    private long runs;

    /// @param kernel the library's name of what does it
    /// @param setsUp whether it is done once for all batches that have the same weights
    public Step(String name, String kernel, long flops, Runnable action, boolean setsUp) {
        this.name = name;
        this.kernel = kernel;
        this.flops = flops;
        this.action = action;
        this.setsUp = setsUp;
    }

    public String name() {
        return name;
    }

    public String kernel() {
        return kernel;
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
