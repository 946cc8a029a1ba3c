package org.netloom.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.protocol.Event.FeatureMapsReady;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.prediction.FeatureMaps;
import org.netloom.engine.prediction.Predictor;

/// What comes out of each block of a trained net.
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class FeatureMapsTest {
    private static final int FILTERS = 8;
    private static final int SIDE = DrawnPictures.SIDE - 2;

    @TempDir
    private static Path folder;

    private static RunFolder run;
    private static Path picture;

    @BeforeAll
    static void train() throws Exception {
        var pictures = DrawnPictures.in(folder.resolve("pictures"), 10);
        run = SmallRuns.create(
                folder, pictures, new TrainingSettings(1, 16, new Optimizer.Adam(0.003), 5, new Validation.None()));
        SmallRuns.train(run, false);
        picture = pictures.resolve(DrawnPictures.CLASSES.getFirst()).resolve("0.png");
    }

    @Test
    void theLastBlockGivesTheProbabilitiesOfAPrediction() throws Exception {
        var ready = maps("dense_1");

        assertThat(ready.shown()).isZero();
        try (var predictor = Predictor.load(run, Weights.LAST)) {
            var expected = new ArrayList<>(predictor
                    .predict(List.of(picture), null, Progress.NONE)
                    .getFirst()
                    .probabilities()
                    .values());
            assertThat(ready.values()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat((double) ready.values().get(i)).isCloseTo(expected.get(i), within(1e-5));
            }
        }
    }

    @Test
    void aConvolutionGivesAMapAFilterInGrayFromItsLeastToItsLargestValue() throws Exception {
        var ready = maps("conv2d");

        assertThat(ready.shape()).containsExactly(SIDE, SIDE, FILTERS);
        assertThat(ready.shown()).isEqualTo(FILTERS);
        assertThat(ready.least())
                .hasSize(FILTERS)
                .allSatisfy(least -> assertThat(least).isNotNegative());
        assertThat(folder.resolve("maps")).hasSize(FILTERS * SIDE * SIDE);
        var pooled = maps("max_pooling2d");
        assertThat(pooled.width()).isEqualTo(SIDE / 2);
    }

    @Test
    void blocksThatAreNotThereAreNamed() {
        assertThatThrownBy(() -> maps("nowhere")).isInstanceOf(Failure.class).hasMessageContaining("nowhere");
        assertThatThrownBy(() -> maps("input")).isInstanceOf(Failure.class).hasMessageContaining("behind it");
    }

    private static FeatureMapsReady maps(String block) throws Failure {
        try (var maps = FeatureMaps.load(run, Weights.LAST, block)) {
            return maps.of(1, picture, folder.resolve("maps"));
        }
    }
}
