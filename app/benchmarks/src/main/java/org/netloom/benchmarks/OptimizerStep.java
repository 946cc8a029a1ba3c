package org.netloom.benchmarks;

import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.Crew;
import org.netloom.engine.compile.weights.Range;
import org.netloom.engine.optimizers.OptimizerState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A step of an optimizer on one thread: on a net that fits into the caches, and on one that does not.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class OptimizerStep {
    @Param({"Adam", "AdamW", "SGD", "RMSprop", "Adamax", "Nadam", "Adagrad", "Adadelta"})
    public String optimizer = "";

    @Param({"360458", "4200842"})
    public int weights;

    private final Arena arena = Arena.ofShared();
    private FloatBuffer w = FloatBuffer.allocate(0);
    private FloatBuffer g = FloatBuffer.allocate(0);
    private OptimizerState state = OptimizerState.of(new Optimizer.Adam(0.001), List.of(new Range(0, 1)));

    @Setup
    public void prepare() {
        w = numbers(1);
        g = numbers(2);
        state.close();
        state = OptimizerState.of(
                Optimizer.all().stream()
                        .filter(o -> o.getClass().getSimpleName().equals(optimizer))
                        .findFirst()
                        .orElseThrow(),
                List.of(new Range(0, weights)));
    }

    private FloatBuffer numbers(long seed) {
        var random = new SplittableRandom(seed);
        var buffer = arena.allocate(4L * weights, 64)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int i = 0; i < weights; i++) {
            buffer.put(i, (float) (random.nextDouble() - 0.5));
        }
        return buffer;
    }

    @Benchmark
    public void step() {
        state.step(w, g, 0.001, Crew.ALONE);
    }

    @TearDown
    public void close() {
        state.close();
        arena.close();
    }
}
