package org.netloom.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord.Status;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.training.DrawnPictures;
import org.netloom.engine.training.SmallRuns;

/// An engine is killed again and again at any moment; what comes out is what comes out of a run that
/// was left alone, to the byte.
class KillTest {
    private static final TrainingSettings SETTINGS =
            new TrainingSettings(5, 8, new Optimizer.Adam(0.003), 5, new Validation.Share(0.2));

    @TempDir
    private Path home;

    private Path pictures;
    private RunFolder whole;
    private long millis;

    @BeforeEach
    void trainUndisturbed() throws Exception {
        pictures = DrawnPictures.in(home.resolve("pictures"), 300);
        whole = SmallRuns.create(home, pictures, SETTINGS);
        try (var child = new Child(home)) {
            // The pictures are decoded now; what is measured is what a resumed run takes, too.
            child.send(new Request.Train(whole.path().toString(), false));
            child.await(Event.Step.class);
            long begun = System.nanoTime();
            child.await(Event.Finished.class);
            millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        }
    }

    @Test
    void leavesNoTraceOfThreeKills() throws Exception {
        killed(3);
    }

    @Test
    @Tag("endurance")
    void leavesNoTraceOfTwentyFiveKills() throws Exception {
        killed(25);
    }

    private void killed(int times) throws Exception {
        var run = SmallRuns.create(home, pictures, SETTINGS);
        var random = new Random(3);
        for (int kill = 0; kill < times; kill++) {
            try (var child = new Child(home)) {
                child.send(new Request.Train(run.path().toString(), kill > 0));
                if (kill % 3 == 0) {
                    // At any moment of its life; else at any moment of an epoch and a half of training.
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
                } else {
                    child.await(event -> event instanceof Event.Step || event instanceof Event.Finished);
                    TimeUnit.MILLISECONDS.sleep(random.nextLong(1 + millis * 3 / 10));
                }
                ProcessHandle.of(child.process().pid()).ifPresent(ProcessHandle::destroyForcibly);
                child.end();
            }
        }
        try (var child = new Child(home)) {
            child.send(new Request.Train(run.path().toString(), true));
            child.await(Event.Finished.class);
        }
        for (var which : Weights.values()) {
            assertThat(bytes(run, which)).as(which.name()).isEqualTo(bytes(whole, which));
        }
        assertThat(run.history().read())
                .extracting(EpochMetrics::valLoss)
                .isEqualTo(whole.history().read().stream()
                        .map(EpochMetrics::valLoss)
                        .toList());
        assertThat(run.record().status()).isEqualTo(Status.FINISHED);
        assertThat(run.record().bestEpoch()).isEqualTo(whole.record().bestEpoch());
    }

    private static byte[] bytes(RunFolder run, Weights which) throws IOException {
        return Files.readAllBytes(run.weights(which));
    }
}
