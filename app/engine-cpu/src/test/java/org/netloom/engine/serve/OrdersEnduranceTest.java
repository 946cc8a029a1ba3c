package org.netloom.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;
import org.netloom.engine.bench.BenchNet;
import org.netloom.engine.training.DrawnPictures;

/// How soon a run of each of the five nets obeys: pause is over when the checkpoint is on the disk, stop
/// when the weights are. Prints seconds, for `docs/performance.md`; asserts that it did obey.
@Tag("endurance")
class OrdersEnduranceTest {
    private static final int TIMES = 5;

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource(BenchNet.class)
    void obeys(BenchNet net) throws Exception {
        var pictures = DrawnPictures.in(home.resolve("pictures"), 100);
        var template = net.template();
        var settings = TrainingSettings.DEFAULT
                .withBatchSize(template.batchSize())
                .withEpochs(10_000)
                .withValidation(new Validation.None());
        var project = Project.named("p")
                .withGraph(template.graph(template.input(), DrawnPictures.CLASSES.size()))
                .withDataset(DatasetReference.to(pictures, home), DrawnPictures.CLASSES)
                .withTraining(settings);
        var run = RunFolder.create(
                home, RunRecord.start(project, pictures.toString(), Instant.now()), LocalDateTime.now());
        try (var child = new Child(home)) {
            child.send(new Request.Train(run.path().toString(), false));
            child.await(event -> event instanceof Event.Step step && step.step() > 3);
            long begun = System.nanoTime();
            for (int i = 0; i < 3; i++) {
                child.await(Event.Epoch.class);
            }
            double batch = seconds(begun) / 3 / Math.ceilDiv(4 * 100, settings.batchSize());
            double longest = 0;
            for (int i = 0; i < TIMES; i++) {
                long asked = System.nanoTime();
                child.send(new Request.Pause());
                child.await(Event.Paused.class);
                longest = Math.max(longest, seconds(asked));
                child.send(new Request.Continue());
                child.await(Event.Step.class);
            }
            long asked = System.nanoTime();
            child.send(new Request.Stop());
            var finished = child.await(Event.Finished.class);
            System.out.printf(
                    Locale.ROOT,
                    "[orders] %s: a batch and its share of the epoch's checkpoint %.3f s, paused after at most %.3f s,"
                            + " stopped after %.3f s%n",
                    net.key(),
                    batch,
                    longest,
                    seconds(asked));
            assertThat(finished.stopped()).isTrue();
            assertThat(run.has(Weights.LAST)).isTrue();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
