package org.netloom.engine.cli;

import java.util.Locale;
import org.netloom.core.protocol.Speed;
import org.netloom.engine.cli.console.Output;

/// What `bench` measured, for a person.
final class SpeedWords {
    private final Output output;

    SpeedWords(Output output) {
        this.output = output;
    }

    void print(Speed speed) {
        line("net", speed.net() + ", " + speed.precision() + ", " + speed.path() + " path");
        if (speed.params() != null) {
            line("parameters", count(speed.params()));
        }
        line("pictures", count(speed.images()) + (speed.batch() == null ? "" : ", batch " + speed.batch()));
        if (speed.trainImagesPerS() != null) {
            line("training", count(speed.trainImagesPerS()) + " pictures/s");
        }
        if (speed.predictImagesPerS() != null) {
            line("prediction", count(speed.predictImagesPerS()) + " pictures/s");
        }
        if (speed.predictOneMs() != null) {
            line("one picture", String.format(Locale.ROOT, "%.3f ms", speed.predictOneMs()));
        }
        if (speed.firstStepS() != null) {
            line("first step", String.format(Locale.ROOT, "after %.2f s", speed.firstStepS()));
        }
        if (speed.epochImagesPerS() != null) {
            int epoch = 0;
            for (var rate : speed.epochImagesPerS()) {
                line("epoch " + ++epoch, count(rate) + " pictures/s");
            }
        }
        line("memory", count(speed.peakRssMb()) + " MB at most");
        if (speed.layers() != null) {
            layers(speed);
        }
    }

    private void layers(Speed speed) {
        var layers = speed.layers();
        if (layers == null || layers.isEmpty()) {
            line("layers", "this path does not tell them apart");
            return;
        }
        int width =
                layers.stream().mapToInt(layer -> layer.layer().length()).max().orElse(0);
        output.line("");
        output.line(String.format("%-" + width + "s  %9s  %8s  %6s", "layer", "ms a step", "GFLOP/s", "share"));
        for (var layer : layers) {
            output.line(String.format(
                    Locale.ROOT,
                    "%-" + width + "s  %9.3f  %8s  %4.1f %%",
                    layer.layer(),
                    layer.ms(),
                    layer.gflops() == 0 ? "" : count(layer.gflops()),
                    100 * layer.share()));
        }
    }

    private void line(String name, String value) {
        output.line(String.format("%-12s %s", name, value));
    }

    private static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
