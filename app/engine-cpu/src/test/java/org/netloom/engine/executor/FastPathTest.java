package org.netloom.engine.executor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.graph.Graph;
import org.netloom.core.process.EngineMemory;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Loss;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.bench.BenchNet;
import org.netloom.engine.compile.Batch;
import org.netloom.engine.compile.ComputePath;
import org.netloom.engine.compile.Executor;
import org.netloom.engine.compile.GraphCompiler;
import org.netloom.engine.compile.Net;
import org.netloom.engine.compile.PartTime;
import org.netloom.engine.losses.BatchLoss;
import org.netloom.engine.optimizers.OptimizerState;

class FastPathTest {
    private static final int PICTURES = 7; // not the same for all threads

    @AfterEach
    void usualPath() {
        System.clearProperty(Executor.PROPERTY);
        System.clearProperty(FastExecutor.PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chain", "branches", "transposed", "gray", "strides"})
    void givesTheGradientsOfDeeplearning4j(String name) throws Failure {
        var graph = requireNonNull(SmallNets.all().get(name));
        for (int threads = 1; threads <= 3; threads++) {
            var fast = gradients(open(graph, threads));
            var reference = gradients(reference(graph));
            float most = 0;
            for (float value : reference) {
                most = Math.max(most, Math.abs(value));
            }
            for (int i = 0; i < fast.length; i++) {
                assertThat(fast[i])
                        .as("gradient %d on %d threads", i, threads)
                        .isBetween(reference[i] - 1e-5f * most, reference[i] + 1e-5f * most);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void sameSeedAndThreadsGiveTheSameBits(int threads) throws Failure {
        var first = trained(open(SmallNets.chain(), threads), 12);

        assertThat(trained(open(SmallNets.chain(), threads), 12)).isEqualTo(first);
        assertThat(trained(open(SmallNets.chain(), threads), 12)).isEqualTo(first);
    }

    @Test
    void weightsGoFromPathToPath() throws Failure {
        try (var fast = open(SmallNets.chain(), 2);
                var reference = reference(SmallNets.chain());
                var pictures = SmallNets.pictures(fast, PICTURES);
                var optimizer = OptimizerState.of(
                        new Optimizer.Adam(0.01), fast.weights().ranges())) {
            fast.weights().initialize(3);
            steps(fast, pictures, optimizer, 5);

            reference.weights().load(fast.weights());

            var expected = output(reference, pictures);
            var actual = output(fast, pictures);
            for (int i = 0; i < expected.length; i++) {
                assertThat(actual[i]).isBetween(expected[i] - 1e-5f, expected[i] + 1e-5f);
            }
        }
    }

    @Test
    void everySizeOfBatchRunsOnTheNewestWeights() throws Failure {
        try (var net = open(SmallNets.chain(), 2);
                var pictures = SmallNets.pictures(net, PICTURES);
                var optimizer = OptimizerState.of(
                        new Optimizer.Adam(0.01), net.weights().ranges())) {
            net.weights().initialize(3);
            for (int size : new int[] {PICTURES, 3}) {
                pictures.resize(size);
                output(net, pictures);
            }
            pictures.resize(PICTURES);
            steps(net, pictures, optimizer, 5);

            var all = output(net, pictures);
            pictures.resize(3);
            var some = output(net, pictures);
            for (int i = 0; i < some.length; i++) {
                assertThat(some[i]).isBetween(all[i] - 1e-5f, all[i] + 1e-5f);
            }
        }
    }

    /// Weights that are laid out once must not share their memory with what comes later.
    @ParameterizedTest
    @ValueSource(strings = {"chain", "branches", "transposed", "gray", "strides"})
    void sameBatchGivesTheSameAgain(String name) throws Failure {
        try (var net = open(requireNonNull(SmallNets.all().get(name)), 2);
                var pictures = SmallNets.pictures(net, PICTURES)) {
            net.weights().initialize(3);
            var first = output(net, pictures);

            assertThat(output(net, pictures)).isEqualTo(first);
            assertThat(output(net, pictures)).isEqualTo(first);
        }
    }

    /// Batches of many sizes, in turn with single pictures, on the memory of a few.
    @Test
    void sizesOfBatchesMayChange() throws Failure {
        try (var net = open(SmallNets.chain(), 2);
                var pictures = SmallNets.pictures(net, 16)) {
            net.weights().initialize(3);
            var all = output(net, pictures);
            for (int size = 15; size > 0; size--) {
                pictures.resize(size);
                train(net, pictures);
                var some = output(net, pictures);
                for (int i = 0; i < some.length; i++) {
                    assertThat(some[i]).isBetween(all[i] - 1e-5f, all[i] + 1e-5f);
                }
            }
        }
    }

    @Test
    void moreThanIsGrantedIsRefusedAndLessGoesOn() throws Failure {
        try (var net = open(SmallNets.chain(), 2);
                var pictures = SmallNets.pictures(net, 64)) {
            net.weights().initialize(3);
            pictures.resize(2);
            var before = output(net, pictures);
            System.setProperty(EngineMemory.PROPERTY, String.valueOf(net.bytes() + 1024));
            pictures.resize(64);
            assertThatThrownBy(() -> train(net, pictures)).isInstanceOf(OutOfMemoryError.class);
            assertThatThrownBy(() -> train(net, pictures)).isInstanceOf(OutOfMemoryError.class);
            pictures.resize(2);
            assertThat(output(net, pictures)).isEqualTo(before);
        } finally {
            System.clearProperty(EngineMemory.PROPERTY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKernelIsMadeForThisProcessor(BenchNet bench) throws Failure {
        try (var net = open(
                        bench.template()
                                .graph(
                                        bench.template().input(),
                                        bench.template().classes()),
                        2);
                var pictures = new Batch(net.input(), 4)) {
            net.measure();
            train(net, pictures);
            net.run(pictures, _ -> {});

            assertThat(net.profile())
                    .isNotEmpty()
                    .extracting(PartTime::kernel)
                    .noneMatch(kernel -> kernel.contains("ref"));
        }
    }

    @Test
    void slowerPathIsTakenWhenAskedFor() throws Failure {
        try (var net = reference(SmallNets.chain())) {
            assertThat(net.path().text().english()).isEqualTo("Deeplearning4j, slower: NETLOOM_PATH asks for it");
        }
    }

    private static Net open(Graph graph, int threads) throws Failure {
        System.setProperty(Executor.PROPERTY, "fast");
        System.setProperty(FastExecutor.PROPERTY, String.valueOf(threads));
        var net = GraphCompiler.compile(graph);
        assertThat(net.path()).isInstanceOf(ComputePath.Fast.class);
        return net;
    }

    private static Net reference(Graph graph) throws Failure {
        System.setProperty(Executor.PROPERTY, "reference");
        return GraphCompiler.compile(graph);
    }

    private static float[] gradients(Net net) {
        try (net;
                var pictures = SmallNets.pictures(net, PICTURES)) {
            net.weights().initialize(3);
            train(net, pictures);
            return values(net.gradients());
        }
    }

    private static float[] trained(Net net, int steps) {
        try (net;
                var pictures = SmallNets.pictures(net, PICTURES);
                var optimizer = OptimizerState.of(
                        new Optimizer.Adam(0.01), net.weights().ranges())) {
            net.weights().initialize(3);
            steps(net, pictures, optimizer, steps);
            return values(net.parameters());
        }
    }

    private static void steps(Net net, Batch pictures, OptimizerState optimizer, int steps) {
        for (int step = 0; step < steps; step++) {
            train(net, pictures);
            optimizer.step(net.parameters(), net.gradients());
        }
    }

    private static void train(Net net, Batch pictures) {
        int outputs = Math.toIntExact(net.output().size());
        var loss = new BatchLoss(new Loss.CategoricalCrossentropy(), net.top(), outputs);
        net.seed(11, seed -> 5 * seed);
        net.train(
                pictures,
                (output, gradient) ->
                        loss.measure(output, SmallNets.labels(pictures.size()), pictures.size(), gradient));
    }

    private static float[] output(Net net, Batch pictures) {
        List<float[]> result = new ArrayList<>();
        net.run(pictures, output -> result.add(values(output)));
        return result.getFirst();
    }

    private static float[] values(FloatBuffer buffer) {
        var values = new float[buffer.remaining()];
        buffer.get(0, values);
        return values;
    }
}
