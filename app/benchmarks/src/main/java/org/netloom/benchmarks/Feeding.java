package org.netloom.benchmarks;

import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Preprocessing;
import org.netloom.engine.feed.BatchFeed;
import org.netloom.engine.feed.Pictures;
import org.netloom.engine.feed.Shuffle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Pictures a second on their way from bytes to a net that takes no time at all.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class Feeding {
    private static final int PICTURES = 256;
    private static final Shape SMALLEST = Shape.map(1, 1, 1);

    @Param({"28x28x1", "32x32x3", "224x224x3"})
    public String shape = "";

    private int[] order = new int[0];
    private BatchFeed feed = new BatchFeed(Pictures.of(new ArrayList<>(), order), Preprocessing.DEFAULT, SMALLEST, 1);

    @Setup
    public void prepare() {
        var sides = shape.split("x", -1);
        var size = Shape.map(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), Integer.parseInt(sides[2]));
        var random = new SplittableRandom(1);
        var pictures = new ArrayList<byte[]>();
        for (int i = 0; i < PICTURES; i++) {
            var picture = new byte[Math.toIntExact(size.size())];
            random.nextBytes(picture);
            pictures.add(picture);
        }
        order = Shuffle.order(IntStream.range(0, PICTURES).toArray(), 1, 1);
        feed.close();
        feed = new BatchFeed(Pictures.of(pictures, new int[PICTURES]), Preprocessing.DEFAULT, size, 32);
    }

    @Benchmark
    @OperationsPerInvocation(PICTURES)
    public int epoch() {
        var seen = new int[1];
        feed.each(order, 0, batch -> {
            seen[0] += batch.size();
            return true;
        });
        return seen[0];
    }

    @TearDown
    public void close() {
        feed.close();
    }
}
