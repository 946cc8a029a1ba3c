package org.netloom.engine.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.training.BaseOptions;
import org.netloom.core.training.Optimizer;
import org.netloom.core.training.Options;
import org.netloom.engine.compile.Crew;
import org.netloom.engine.compile.weights.Range;

class OptimizerStateTest {
    /// Tensors of awkward sizes, not in the order in which they lie.
    private static final List<Range> TENSORS =
            List.of(new Range(7, 20_011), new Range(0, 7), new Range(20_018, 1300), new Range(21_318, 3));

    private static final int SIZE = 21_321;
    private static final double RATE = 0.01;

    static Stream<Optimizer> optimizers() {
        var adam = new Optimizer.Adam(RATE);
        return Stream.concat(
                Optimizer.all().stream(),
                Stream.of(
                        new Optimizer.SGD(RATE, 0.9, false),
                        new Optimizer.SGD(RATE, 0.9, true),
                        Options.with(adam, "amsgrad", true),
                        Options.with(Options.with(new Optimizer.RMSprop(), "momentum", 0.5), "centered", true),
                        adam.base(BaseOptions.NONE.withClipnorm(0.5)),
                        adam.base(new BaseOptions(0.1, null, 0.7, null, true, 0.9, 2)),
                        adam.base(BaseOptions.NONE.withClipvalue(0.01))));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void comesOutTheSameWhateverTheNumberOfThreads(Optimizer optimizer) {
        var alone = trained(optimizer, Crew.ALONE);

        assertThat(trained(optimizer, crew(2))).isEqualTo(alone);
        assertThat(trained(optimizer, crew(3))).isEqualTo(alone);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void comesOutTheSameTensorByTensor(Optimizer optimizer) {
        var weights = numbers(1, 1);
        try (var state = OptimizerState.of(optimizer, TENSORS)) {
            for (int step = 0; step < 3; step++) {
                var gradients = FloatBuffer.wrap(numbers(2 + step, 1));
                state.begin(gradients, RATE, Crew.ALONE);
                for (var tensor : TENSORS) {
                    state.update(FloatBuffer.wrap(weights), gradients, tensor.from(), tensor.from() + tensor.count());
                }
            }
        }

        assertThat(weights).isEqualTo(trained(optimizer, Crew.ALONE));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void remembersNoDenormalNumbers(Optimizer optimizer) {
        var weights = FloatBuffer.wrap(numbers(1, 1));
        try (var state = OptimizerState.of(optimizer, TENSORS)) {
            state.step(weights, FloatBuffer.wrap(numbers(2, 1e-18)), RATE, Crew.ALONE);
            for (int step = 0; step < 2000; step++) {
                state.step(weights, FloatBuffer.allocate(SIZE), RATE, Crew.ALONE);
            }
            for (var slot : state.slots().values()) {
                assertThat(IntStream.range(0, SIZE)
                                .mapToObj(slot::get)
                                .filter(x -> x != 0 && Math.abs(x) < Float.MIN_NORMAL))
                        .isEmpty();
            }
        }
    }

    private static float[] trained(Optimizer optimizer, Crew crew) {
        var weights = numbers(1, 1);
        try (var state = OptimizerState.of(optimizer, TENSORS)) {
            for (int step = 0; step < 3; step++) {
                state.step(FloatBuffer.wrap(weights), FloatBuffer.wrap(numbers(2 + step, 1)), RATE, crew);
            }
        }
        return weights;
    }

    private static float[] numbers(long seed, double most) {
        var random = new SplittableRandom(seed);
        var numbers = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            numbers[i] = (float) (most * (2 * random.nextDouble() - 1));
        }
        return numbers;
    }

    private static Crew crew(int size) {
        return new Crew() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public void share(IntConsumer part) {
                CompletableFuture.allOf(IntStream.range(0, size)
                                .mapToObj(i -> CompletableFuture.runAsync(() -> part.accept(i)))
                                .toArray(CompletableFuture[]::new))
                        .join();
            }
        };
    }
}
