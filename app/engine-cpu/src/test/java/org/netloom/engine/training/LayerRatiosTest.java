package org.netloom.engine.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.compile.GraphCompiler;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class LayerRatiosTest {
    private static final double RATE = 0.5;

    @TempDir
    private Path folder;

    @Test
    void aRatioIsWhatAStepOfPlainDescentMovesTheWeightsByTheRate() throws Exception {
        var pictures = DrawnPictures.in(folder.resolve("pictures"), 10);
        var settings = new TrainingSettings(1, 1000, new Optimizer.SGD(RATE), 5, new Validation.None());
        var run = SmallRuns.create(folder, pictures, settings);

        var look = SmallRuns.train(run, false).stream()
                .filter(Event.Looked.class::isInstance)
                .map(Event.Looked.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(look.step()).isEqualTo(1);
        assertThat(look.learningRate()).isEqualTo(RATE);
        assertThat(look.ratios()).containsOnlyKeys("conv2d", "batch_normalization", "dense", "dense_1");
        var after = SmallRuns.weights(run, Weights.LAST);
        var kernel = requireNonNull(after.get("dense/kernel"));
        try (var net = GraphCompiler.compile(SmallRuns.net())) {
            net.weights().initialize(settings.seed());
            var before = net.weights().values("dense/kernel");
            double moved = 0;
            double all = 0;
            for (int i = 0; i < before.length; i++) {
                double change = (before[i] - kernel[i]) / RATE;
                moved += change * change;
                all += before[i] * before[i];
            }
            // The bias of 16 numbers, which begins at zero, adds to the gradients alone.
            for (float bias : requireNonNull(after.get("dense/bias"))) {
                moved += bias / RATE * (bias / RATE);
            }
            assertThat(look.ratios().get("dense")).isCloseTo(Math.sqrt(moved / all), within(1e-5));
        }
    }

    @Test
    void aLongLookIsFollowedByALongPause() throws Exception {
        var clock = new AtomicLong();
        try (var net = GraphCompiler.compile(SmallRuns.net())) {
            net.weights().initialize(1);
            var ratios = new LayerRatios(net, () -> clock.getAndAdd(100_000_000));
            assertThat(ratios.due()).isTrue();
            ratios.of(net);
            // The look took 0.1 s by this clock: the next is due 5 s later.
            clock.addAndGet(4_000_000_000L);
            assertThat(ratios.due()).isFalse();
            clock.addAndGet(1_000_000_000L);
            assertThat(ratios.due()).isTrue();
        }
    }
}
