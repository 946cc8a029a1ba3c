package org.netloom.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.training.DrawnPictures;
import org.netloom.engine.training.SmallRuns;

class TrialTest {
    private static final long GB = 1L << 30;
    private static final RunRecord.Images IMAGES = new RunRecord.Images(1000, 200, 100);
    private static final TrainingSettings SETTINGS =
            new TrainingSettings(3, 64, new Optimizer.Adam(0.003), 5, new Validation.Share(0.2));
    private static final Project PROJECT = Project.named("small")
            .withGraph(SmallRuns.net())
            .withDataset(null, DrawnPictures.CLASSES)
            .withTraining(SETTINGS);

    @Test
    void foretellsTimeAndMemoryOfAnEpoch() throws Failure {
        var told = Forecasting.of(PROJECT, IMAGES, 64 * GB, Progress.NONE);

        assertThat(told.stepsPerEpoch()).isEqualTo(16);
        assertThat(told.secondsPerEpoch()).isBetween(1e-4, 60.0);
        assertThat(told.fittingBatchSize()).isNull();
        assertThat(told.triedBatchSize()).isEqualTo(64);
        long weights = 4L * weights();
        assertThat(told.memory().weights()).isBetween(3 * weights, 4 * weights);
        assertThat(told.memory().optimizer()).isEqualTo(2 * weights);
        assertThat(told.memory().cache()).isEqualTo(1300L * 16 * 16 * 3);
        // at the least the output of the convolution
        assertThat(told.memory().activations()).isGreaterThan(4L * 64 * 14 * 14 * 8);
    }

    @Test
    void suggestsABatchThatFitsAndTriesThatOne() throws Failure {
        var large = PROJECT.withTraining(SETTINGS.withBatchSize(1000));
        var enough = Forecasting.of(large, IMAGES, 64 * GB, Progress.NONE);
        var halved = PROJECT.withTraining(SETTINGS.withBatchSize(256));
        long fits =
                Forecasting.of(halved, IMAGES, 64 * GB, Progress.NONE).memory().needed();

        var told = Forecasting.of(large, IMAGES, (fits + enough.memory().needed()) / 2, Progress.NONE);

        assertThat(told.fittingBatchSize()).isNotNull().isIn(128, 256, 512);
        assertThat(told.triedBatchSize()).isEqualTo(told.fittingBatchSize());
        assertThat(told.memory().needed()).isGreaterThan(told.available());
        assertThat(Forecasting.of(large, IMAGES, 1, Progress.NONE).fittingBatchSize())
                .isZero();
    }

    @Test
    void findsALearningRateBetweenThoseThatDoNothingAndThoseThatRuin(@TempDir Path folder) throws Exception {
        var pictures = DrawnPictures.in(folder, 60);

        var found = RateFinder.search(PROJECT.withTraining(SETTINGS.withBatchSize(16)), pictures, Progress.NONE);

        assertThat(found.tried().getFirst().rate()).isEqualTo(1e-6);
        assertThat(found.suggested()).isNotNull().isBetween(1e-5, 0.1);
        assertThat(found.lowest()).isGreaterThanOrEqualTo(found.suggested());
    }

    @Test
    void timesWhatACheckpointTakesAndLeavesNothing() throws Exception {
        try (var trial = new Trial(PROJECT)) {
            assertThat(trial.checkpoint()).isEqualTo(12 * weights());
            assertThat(Saving.seconds(trial.net().weights(), trial.checkpoint()))
                    .isBetween(1e-6, 10.0);
        }
        try (var files = Files.list(CacheFolder.standard().path())) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".safetensors"));
        }
    }

    @Test
    void givesUpWhenToldTo(@TempDir Path folder) throws Exception {
        var pictures = DrawnPictures.in(folder, 10);
        var cancelled = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> Forecasting.of(PROJECT, IMAGES, GB, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> RateFinder.search(PROJECT, pictures, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static long weights() throws Failure {
        try (var trial = new Trial(PROJECT)) {
            return trial.net().parameters().capacity();
        }
    }
}
