package org.netloom.engine.parity;

import org.netloom.core.interop.KerasTensors;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.run.Tensor;
import org.netloom.core.run.Tensors;
import org.netloom.core.text.Failure;
import org.netloom.core.training.KerasConfig;
import org.netloom.engine.compile.Batch;
import org.netloom.engine.compile.GraphCompiler;
import org.netloom.engine.compile.Net;
import org.netloom.engine.losses.Top;
import org.netloom.engine.training.KerasTraining;

/// Takes one case through import, weights, forward and, where it trains, the steps.
final class ParityRun {
    private ParityRun() {}

    static Comparison of(ParityCase keras) {
        var comparison = new Comparison();
        try {
            run(keras, comparison);
        } catch (Failure e) {
            comparison.fault(e.text().english());
        } catch (RuntimeException e) {
            comparison.fault(e.toString());
        }
        return comparison;
    }

    private static void run(ParityCase keras, Comparison comparison) throws Failure {
        var graph = keras.graph();
        try (var net = GraphCompiler.compile(graph)) {
            net.weights().load(Tensors.of(KerasTensors.of(graph, keras.weights())));
            comparison.output(output(net, keras.input()), keras.output());
            if (!keras.trains()) {
                return;
            }
            var train = keras.train();
            var expected = train.path("loss_before_each_step");
            try (var batch = batch(net, keras.input())) {
                var losses = KerasTraining.losses(
                        net,
                        batch,
                        KerasConfig.optimizer(train.path("optimizer")),
                        KerasTraining.loss(net, train),
                        ParityCase.tensor(train.path("targets")),
                        expected.size());
                for (int step = 0; step < losses.length; step++) {
                    comparison.trained("loss of step " + step, new float[] {(float) losses[step]}, new float[] {
                        (float) expected.path(step).asDouble()
                    });
                }
            }
            var after = KerasTensors.of(graph, ParityCase.tensors(train.path("weights_after")));
            for (var tensor : after.entrySet()) {
                comparison.trained(
                        tensor.getKey(),
                        net.weights().values(tensor.getKey()),
                        tensor.getValue().values());
            }
            comparison.trained(
                    "output after",
                    output(net, keras.input()),
                    ParityCase.tensor(train.path("output_after")).values());
        }
    }

    private static Batch batch(Net net, Tensor input) {
        var batch = new Batch(net.input(), input.shape().getFirst());
        var pixels = new float[input.values().length];
        swap(net.input(), batch.size(), (first, last) -> pixels[first] = input.values()[last]);
        batch.pixels().put(0, pixels);
        return batch;
    }

    /// Height × width × channels, softmax or sigmoid applied.
    private static float[] output(Net net, Tensor input) {
        var shape = net.output();
        try (var batch = batch(net, input)) {
            var values = new float[Math.toIntExact(batch.size() * shape.size())];
            net.run(batch, out -> out.get(0, values));
            Top.apply(net.top(), values, Math.toIntExact(shape.size()));
            var last = new float[values.length];
            swap(shape, batch.size(), (f, l) -> last[l] = values[f]);
            return shape.isMap() ? last : values;
        }
    }

    /// Places with channels first and with channels last.
    @FunctionalInterface
    private interface Places {
        void at(int first, int last);
    }

    private static void swap(Shape shape, int batch, Places places) {
        int channels = shape.channels();
        int plane = Math.toIntExact(shape.size() / channels);
        for (int b = 0; b < batch; b++) {
            for (int p = 0; p < plane; p++) {
                for (int c = 0; c < channels; c++) {
                    places.at((b * channels + c) * plane + p, (b * plane + p) * channels + c);
                }
            }
        }
    }
}
