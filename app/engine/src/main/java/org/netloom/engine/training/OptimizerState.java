package org.netloom.engine.training;

import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.netloom.core.project.Optimizer;

/// An optimizer at work: what it remembers of each weight, and its step by the formulae of
/// `keras.optimizers`. Weights are taken in pieces that stay in the cache.
public abstract class OptimizerState implements AutoCloseable {
    private static final int PIECE = 1 << 13;

    /// A piece of the weights, of their gradients and of what is remembered.
    final float[] w = new float[PIECE];

    final float[] g = new float[PIECE];
    final float[][] memory;

    private final Arena arena = Arena.ofShared();
    private final Map<String, FloatBuffer> slots = new LinkedHashMap<>();
    private final int size;
    private long iterations;

    /// @param size number of weights
    /// @param names Keras' for what is remembered of each weight
    OptimizerState(int size, String... names) {
        this.size = size;
        memory = new float[names.length][PIECE];
        for (var name : names) {
            slots.put(
                    name,
                    arena.allocate(Math.max(4L, 4L * size), 64)
                            .asByteBuffer()
                            .order(ByteOrder.nativeOrder())
                            .asFloatBuffer());
        }
    }

    public static OptimizerState of(Optimizer optimizer, int size) {
        return switch (optimizer) {
            case Optimizer.Adam adam -> new AdamState(adam, size);
            case Optimizer.SGD sgd when sgd.momentum() == 0 -> new PlainState(sgd, size);
            case Optimizer.SGD sgd -> new MomentumState(sgd, size);
            case Optimizer.RMSprop rmsprop -> new RmspropState(rmsprop, size);
        };
    }

    /// One step down the gradients.
    public final void step(FloatBuffer weights, FloatBuffer gradients) {
        iterations++;
        prepare(iterations);
        for (int from = 0; from < size; from += PIECE) {
            int count = Math.min(PIECE, size - from);
            weights.get(from, w, 0, count);
            gradients.get(from, g, 0, count);
            int slot = 0;
            for (var buffer : slots.values()) {
                buffer.get(from, memory[slot++], 0, count);
            }
            update(count);
            slot = 0;
            for (var buffer : slots.values()) {
                buffer.put(from, memory[slot++], 0, count);
            }
            weights.put(from, w, 0, count);
        }
    }

    /// Before each step.
    ///
    /// @param iteration from 1
    void prepare(long iteration) {}

    /// Changes the first `count` of `w` and `memory`.
    abstract void update(int count);

    /// Vectors as long as the weights, by Keras' names.
    public final Map<String, FloatBuffer> slots() {
        return slots;
    }

    /// Steps so far.
    public final long iterations() {
        return iterations;
    }

    public final void resumeAt(long steps) {
        iterations = steps;
    }

    @Override
    public final void close() {
        arena.close();
    }
}
