package org.netloom.engine.optimizers;

import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netloom.core.training.BaseOptions;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.Crew;
import org.netloom.engine.compile.weights.Range;

/// An optimizer at work: what it remembers of each weight, and its step by the formulae of
/// `keras.optimizers`: clip the gradients, let the weights decay, follow the gradients, keep the
/// average. Weights are taken in pieces, which several threads may share.
public abstract class OptimizerState implements AutoCloseable {
    /// Numbers in a line of the cache.
    private static final int LINE = 16;

    /// Added and taken away again it leaves 0 of what is much smaller, so that moments which fade do
    /// not end as denormal numbers, on which arithmetic is a hundred times slower.
    static final float TINY = 1e-25f;

    /// The least that means of squares fall to, for the same reason.
    static final float TINY_SQUARE = 1e-30f;

    private static final String AVERAGE = "average";

    private final Optimizer optimizer;
    private final BaseOptions base;
    private final GradientClip clip;
    private final Arena arena = Arena.ofShared();
    private final Map<String, FloatBuffer> slots = new LinkedHashMap<>();
    private final FloatBuffer[] vectors;
    private final ThreadLocal<Piece> pieces;
    private final int size;
    private float lost;
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
        vectors = slots.values().toArray(FloatBuffer[]::new);
        pieces = ThreadLocal.withInitial(() -> new Piece(vectors.length));
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
        step(weights, gradients, optimizer.learningRate().at(iterations), Crew.ALONE);
    }

    /// One step down the gradients, by all threads of a crew: their number does not change what comes
    /// out.
    ///
    /// @param rate the learning rate
    public final void step(FloatBuffer weights, FloatBuffer gradients, double rate, Crew crew) {
        begin(gradients, rate, crew);
        crew.share(part -> update(weights, gradients, bound(part, crew.size()), bound(part + 1, crew.size())));
    }

    /// Where a part begins: at the beginning of a cache line, so that no two threads write to one.
    private int bound(int part, int parts) {
        return part == parts ? size : (int) ((long) size * part / parts) / LINE * LINE;
    }

    /// Begins a step, whose weights are then changed by [#update], each once, by any thread.
    ///
    /// @param gradients all of them; needed here only where norms are clipped
    public final void begin(FloatBuffer gradients, double rate, Crew crew) {
        clip.measure(gradients, crew);
        iterations++;
        prepare(rate, iterations);
        Double decay = base.weightDecay();
        lost = decay == null ? 0 : (float) (rate * decay);
    }

    /// Changes the weights `from` (included) to `to` (excluded) in the step that has begun.
    public final void update(FloatBuffer weights, FloatBuffer gradients, int from, int to) {
        var piece = pieces.get();
        for (int at = from; at < to; at += Piece.SIZE) {
            update(piece, weights, gradients, at, Math.min(Piece.SIZE, to - at));
        }
    }

    private void update(Piece piece, FloatBuffer weights, FloatBuffer gradients, int at, int count) {
        weights.get(at, piece.w, 0, count);
        gradients.get(at, piece.g, 0, count);
        for (int i = 0; i < vectors.length; i++) {
            vectors[i].get(at, piece.memory[i], 0, count);
        }
        clip.apply(piece.g, at, count);
        if (lost != 0) {
            decay(piece.w, count, lost);
        }
        update(piece, count);
        if (base.useEma()) {
            average(piece, count);
        }
        for (int i = 0; i < vectors.length; i++) {
            vectors[i].put(at, piece.memory[i], 0, count);
        }
        weights.put(at, piece.w, 0, count);
    }

    private static void decay(float[] w, int count, float lost) {
        for (int i = 0; i < count; i++) {
            w[i] -= lost * w[i];
        }
    }

    private void average(Piece piece, int count) {
        var w = piece.w;
        var average = piece.memory[piece.memory.length - 1];
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

    /// Whether it keeps an average of the weights, for [#finish].
    public final boolean averages() {
        return slots.containsKey(AVERAGE);
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

    /// Changes the first `count` numbers of a piece, on any thread. Loops without conditions, on arrays
    /// in local variables: HotSpot makes vector instructions of those only.
    abstract void update(Piece piece, int count);

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
