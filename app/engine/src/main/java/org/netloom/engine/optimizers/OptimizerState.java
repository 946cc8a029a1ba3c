package org.netloom.engine.optimizers;

import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netloom.core.training.BaseOptions;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.Range;

/// An optimizer at work: what it remembers of each weight, and its step by the formulae of
/// `keras.optimizers`: clip the gradients, let the weights decay, follow the gradients, keep the
/// average. Weights are taken in pieces that stay in the cache.
public abstract class OptimizerState implements AutoCloseable {
    private static final int PIECE = 1 << 13;

    /// Added and taken away again it leaves 0 of what is much smaller, so that moments which fade do
    /// not end as denormal numbers, on which arithmetic is a hundred times slower.
    static final float TINY = 1e-25f;

    /// The least that means of squares fall to, for the same reason.
    static final float TINY_SQUARE = 1e-30f;

    private static final String AVERAGE = "average";

    /// A piece of the weights, of their gradients and of what is remembered.
    final float[] w = new float[PIECE];

    final float[] g = new float[PIECE];
    final float[][] memory;

    private final Optimizer optimizer;
    private final BaseOptions base;
    private final GradientClip clip;
    private final Arena arena = Arena.ofShared();
    private final Map<String, FloatBuffer> slots = new LinkedHashMap<>();
    private final int size;
    private long iterations;

    /// @param variables of all the weights, one after the other
    /// @param names Keras' for what is remembered of each weight
    OptimizerState(Optimizer optimizer, List<Range> variables, String... names) {
        this.optimizer = optimizer;
        base = optimizer.base();
        clip = new GradientClip(base, variables);
        size = variables.stream()
                .mapToInt(range -> range.from() + range.count())
                .max()
                .orElse(0);
        for (var name : names) {
            addSlot(name);
        }
        if (base.useEma()) {
            addSlot(AVERAGE);
        }
        memory = new float[slots.size()][PIECE];
    }

    private void addSlot(String name) {
        slots.put(
                name,
                arena.allocate(Math.max(4L, 4L * size), 64)
                        .asByteBuffer()
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer());
    }

    public static OptimizerState of(Optimizer optimizer, List<Range> variables) {
        return switch (optimizer) {
            case Optimizer.Adam a -> new AdamState(a, a.beta1(), a.beta2(), a.epsilon(), a.amsgrad(), variables);
            case Optimizer.AdamW a -> new AdamState(a, a.beta1(), a.beta2(), a.epsilon(), a.amsgrad(), variables);
            case Optimizer.SGD sgd when sgd.momentum() == 0 -> new PlainState(sgd, variables);
            case Optimizer.SGD sgd -> new MomentumState(sgd, variables);
            case Optimizer.RMSprop rmsprop -> RmspropState.of(rmsprop, variables);
            case Optimizer.Adamax adamax -> new AdamaxState(adamax, variables);
            case Optimizer.Nadam nadam -> new NadamState(nadam, variables);
            case Optimizer.Adagrad adagrad -> new AdagradState(adagrad, variables);
            case Optimizer.Adadelta adadelta -> new AdadeltaState(adadelta, variables);
        };
    }

    /// One step down the gradients, at the rate that the optimizer's schedule gives.
    public final void step(FloatBuffer weights, FloatBuffer gradients) {
        step(weights, gradients, optimizer.learningRate().at(iterations));
    }

    /// One step down the gradients, which may be changed.
    ///
    /// @param rate the learning rate
    public final void step(FloatBuffer weights, FloatBuffer gradients, double rate) {
        clip.apply(gradients);
        iterations++;
        prepare(rate, iterations);
        Double decay = base.weightDecay();
        float lost = decay == null ? 0 : (float) (rate * decay);
        for (int from = 0; from < size; from += PIECE) {
            int count = Math.min(PIECE, size - from);
            weights.get(from, w, 0, count);
            gradients.get(from, g, 0, count);
            int slot = 0;
            for (var buffer : slots.values()) {
                buffer.get(from, memory[slot++], 0, count);
            }
            if (lost != 0) {
                for (int i = 0; i < count; i++) {
                    w[i] -= lost * w[i];
                }
            }
            update(count);
            if (base.useEma()) {
                average(count);
            }
            slot = 0;
            for (var buffer : slots.values()) {
                buffer.put(from, memory[slot++], 0, count);
            }
            weights.put(from, w, 0, count);
        }
    }

    private void average(int count) {
        var average = memory[memory.length - 1];
        float old = iterations == 1 ? 0 : (float) base.emaMomentum();
        float young = 1 - old;
        for (int i = 0; i < count; i++) {
            average[i] = old * average[i] + young * w[i];
        }
        Integer every = base.emaOverwriteFrequency();
        if (every != null && iterations % every == 0) {
            System.arraycopy(average, 0, w, 0, count);
        }
    }

    /// At the end of training: the weights' moving average takes their place.
    ///
    /// @return whether there is one
    public final boolean finish(FloatBuffer weights) {
        var average = slots.get(AVERAGE);
        if (average == null || iterations == 0) {
            return false;
        }
        weights.put(0, average, 0, size);
        return true;
    }

    /// Before each step.
    ///
    /// @param iteration from 1
    abstract void prepare(double rate, long iteration);

    /// Changes the first `count` of `w` and `memory`. One loop an array, without conditions: HotSpot
    /// makes vector instructions of those only.
    abstract void update(int count);

    /// Fills a slot before the first step.
    final void fill(String slot, float value) {
        var buffer = slots.get(slot);
        for (int i = 0; buffer != null && i < size; i++) {
            buffer.put(i, value);
        }
    }

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
