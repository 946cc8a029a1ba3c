package org.netloom.benchmarks;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.training.Loss;
import org.netloom.engine.losses.BatchLoss;
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
import org.openjdk.jmh.annotations.Warmup;

/// Softmax, cross-entropy, its gradient and the hits of a batch of 64.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LossOfBatch {
    private static final int BATCH = 64;

    @Param({"10", "100"})
    public int classes;

    private final int[] labels = new int[BATCH];
    private FloatBuffer output = FloatBuffer.allocate(0);
    private FloatBuffer gradient = FloatBuffer.allocate(0);
    private BatchLoss loss = new BatchLoss(new Loss.CategoricalCrossentropy(), ActivationFunction.SOFTMAX, 2);

    @Setup
    public void prepare() {
        var random = new SplittableRandom(1);
        output = FloatBuffer.allocate(BATCH * classes);
        gradient = FloatBuffer.allocate(BATCH * classes);
        for (int i = 0; i < BATCH * classes; i++) {
            output.put(i, (float) (8 * random.nextDouble() - 4));
        }
        for (int i = 0; i < BATCH; i++) {
            labels[i] = random.nextInt(classes);
        }
        loss = new BatchLoss(new Loss.CategoricalCrossentropy(), ActivationFunction.SOFTMAX, classes);
    }

    @Benchmark
    public double measure() {
        loss.measure(output, labels, BATCH, gradient);
        return loss.loss();
    }
}
