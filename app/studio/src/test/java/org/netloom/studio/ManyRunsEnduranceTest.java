package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.RunRecord.Status;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.studio.training.curves.PinnedRun;

/// Trains a net of short steps for five minutes (`-Dnetloom.minutes=…`) with as many runs drawn beside it as
/// can be, each of 300 epochs, and prints steps a minute and pulses, for `docs/performance.md`; only that it
/// went on is asserted.
@Tag("endurance")
class ManyRunsEnduranceTest {
    private static final int MINUTES = Integer.getInteger("netloom.minutes", 5);
    private static final List<String> SHAPES = List.of("circle", "cross", "square", "star", "triangle");
    private static final int EPOCHS = 300;

    @TempDir
    private Path folder;

    @Test
    void training() throws Exception {
        var home = folder.resolve("many");
        var project = project();
        ProjectFile.write(home, project);
        for (int i = 0; i < PinnedRun.MOST; i++) {
            write(
                    RunFolder.create(
                            home,
                            RunRecord.start(project, folder.resolve("pictures").toString(), Instant.now()),
                            LocalDateTime.of(2026, 1, 1 + i, 12, 0)),
                    i);
        }
        try (var visit = Visit.to(home, 1280, 800);
                var metronome = Metronome.start(folder)) {
            pin(visit);
            visit.robot.clickOn("#place-train");
            visit.robot.clickOn("#train");
            visit.awaitRun(() -> visit.points("#loss-chart", "validation") > 1);
            visit.robot.sleep(20, TimeUnit.SECONDS);
            int before = epoch(visit);
            var pulses = new Pulses();
            visit.robot.interact(pulses::start);
            visit.robot.sleep(MINUTES, TimeUnit.MINUTES);
            visit.robot.interact(pulses::stop);
            int epochs = epoch(visit) - before;
            visit.shot("many-runs");
            pulses.print(metronome.misses());
            StudioEnduranceTest.print("%d steps a minute", epochs * 100 / MINUTES);
            assertThat(epochs).isPositive();
        }
    }

    private Project project() throws Exception {
        var pictures = folder.resolve("pictures");
        ShapesPainter.paint(pictures, 200, 7);
        return Project.named("many")
                .withGraph(Graph.chain(
                        List.of(new Input(32, 32, 3), new Flatten(), new Dense(5, ActivationFunction.SOFTMAX))))
                .withDataset(DatasetReference.to(pictures, folder.resolve("many")), SHAPES)
                .withTraining(TrainingSettings.DEFAULT.withBatchSize(8).withEpochs(100_000));
    }

    private static void write(RunFolder run, int which) throws Exception {
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            double loss = 1.6 * Math.exp(-epoch / (20.0 + which)) + 0.1 * Math.sin(epoch * (which + 1));
            run.history().put(new EpochMetrics(epoch, loss, 1 - loss / 2, loss * 1.1, 1 - loss / 1.9, 2, 0.001));
        }
        run.write(run.record().after(EPOCHS, EPOCHS).ended(Status.FINISHED, null, Instant.now()));
    }

    private static void pin(Visit visit) {
        visit.robot.clickOn("#place-results");
        visit.await(() -> runs(visit).getItems().size() == PinnedRun.MOST);
        for (int i = 0; i < PinnedRun.MOST; i++) {
            int which = i;
            visit.robot.interact(() -> runs(visit).getSelectionModel().clearAndSelect(which));
            visit.await(() -> visit.sees("#pin-run"));
            visit.robot.clickOn("#pin-run");
        }
    }

    private static ListView<?> runs(Visit visit) {
        return visit.robot.lookup("#runs").queryListView();
    }

    private static int epoch(Visit visit) {
        return visit.points("#loss-chart", "validation");
    }
}
