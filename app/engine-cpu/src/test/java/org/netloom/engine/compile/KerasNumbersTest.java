package org.netloom.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.layers.Shape;
import org.netloom.core.run.Tensor;
import org.netloom.core.run.Tensors;
import org.netloom.core.text.Failure;
import org.netloom.engine.losses.Top;
import org.netloom.engine.training.KerasTraining;

/// Nets that Keras ran and trained give the same numbers here.
class KerasNumbersTest {

    static List<String> cases() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(KerasNumbersTest.class.getResource("/parity"))
                .toURI());
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sameOutputAndSameTrainingAsKeras(String name) throws IOException, Failure {
        var keras = KerasCase.read(name);
        try (var net = GraphCompiler.compile(keras.graph())) {
            net.weights().load(Tensors.of(KerasCase.tensors(keras.json().path("weights"))));
            var input = KerasCase.tensor(keras.json().path("input"));
            var output = KerasCase.tensor(keras.json().path("output"));
            assertClose("output", output(net, input), output.values(), 1e-5, 1e-4);
            if (keras.trains()) {
                train(keras, net, input);
            }
        }
    }

    private static void train(KerasCase keras, Net net, Tensor input) throws Failure {
        var train = keras.json().path("train");
        var targets = KerasCase.tensor(train.path("targets"));
        var expected = train.path("loss_before_each_step");
        try (var batch = batch(net, input)) {
            var losses = KerasTraining.losses(
                    net, batch, keras.optimizer(), KerasTraining.loss(net, train), targets, expected.size());
            for (int step = 0; step < losses.length; step++) {
                assertClose("loss", new float[] {(float) losses[step]}, new float[] {
                    (float) expected.path(step).asDouble()
                });
            }
        }
        KerasCase.tensors(train.path("weights_after"))
                .forEach((tensor, after) -> assertClose(tensor, net.weights().values(tensor), after.values()));
        assertClose(
                "output after",
                output(net, input),
                KerasCase.tensor(train.path("output_after")).values());
    }

    private static Batch batch(Net net, Tensor input) {
        var batch = new Batch(net.input(), input.shape().getFirst());
        batch.pixels().put(0, channelsFirst(input.values(), net.input(), batch.size()));
        return batch;
    }

    /// Height × width × channels, softmax applied.
    private static float[] output(Net net, Tensor input) {
        var shape = net.output();
        try (var batch = batch(net, input)) {
            var values = new float[Math.toIntExact(batch.size() * shape.size())];
            net.run(batch, out -> out.get(0, values));
            Top.apply(net.top(), values, Math.toIntExact(shape.size()));
            return shape.isMap() ? channelsLast(values, shape, batch.size()) : values;
        }
    }

    private static float[] channelsFirst(float[] last, Shape shape, int batch) {
        var first = new float[last.length];
        move(shape, batch, (f, l) -> first[f] = last[l]);
        return first;
    }

    private static float[] channelsLast(float[] first, Shape shape, int batch) {
        var last = new float[first.length];
        move(shape, batch, (f, l) -> last[l] = first[f]);
        return last;
    }

    private static void move(Shape shape, int batch, Layout.Visitor visitor) {
        int channels = shape.channels();
        int plane = shape.height() * shape.width();
        for (int b = 0; b < batch; b++) {
            for (int p = 0; p < plane; p++) {
                for (int c = 0; c < channels; c++) {
                    visitor.at((b * channels + c) * plane + p, (b * plane + p) * channels + c);
                }
            }
        }
    }

    private static void assertClose(String what, float[] actual, float[] expected) {
        assertClose(what, actual, expected, 1e-4, 1e-3);
    }

    private static void assertClose(String what, float[] actual, float[] expected, double absolute, double relative) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i])
                    .as(what + "[" + i + "]")
                    .isCloseTo(expected[i], offset(absolute + relative * Math.abs(expected[i])));
        }
    }
}
