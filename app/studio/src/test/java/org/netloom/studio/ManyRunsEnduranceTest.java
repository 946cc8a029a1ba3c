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
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.Templates;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.RunRecord.Status;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.studio.training.curves.PinnedRun;

/// Trains cifar100's net at some 2,000 steps a minute (`-Dnetloom.batch=…` makes them shorter or longer) for five
/// minutes (`-Dnetloom.minutes=…`) with as many runs drawn beside it as can be, each of 300 epochs, and prints
/// steps a minute, pulses and what the window says of speed and time left, for `docs/performance.md`; that it
/// went on is asserted, and that the window's figures are not far from the last minute's.
@Tag("endurance")
class ManyRunsEnduranceTest {
    private static final int MINUTES = Integer.getInteger("netloom.minutes", 5);
    private static final List<String> SHAPES = List.of("circle", "cross", "square", "star", "triangle");
    private static final int EPOCHS = 300;
    private static final int TRAINED = 100_000;
    private static final int EACH = 400;
    private static final int BATCH = Integer.getInteger("netloom.batch", 96);

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
            visit.robot.sleep(MINUTES - 1, TimeUnit.MINUTES);
            int minuteBefore = epoch(visit);
            visit.robot.sleep(1, TimeUnit.MINUTES);
            visit.robot.interact(pulses::stop);
            int epochs = epoch(visit) - before;
            int minute = before + epochs - minuteBefore;
            visit.shot("many-runs");
            pulses.print(metronome.misses());
            double pictures = SHAPES.size() * EACH * 0.8;
            double left = (TRAINED - before - epochs) * 60.0 / minute;
            var words = visit.words("#time-left");
            var speed = visit.allWords(".run-figures .figure-value").getLast();
            StudioEnduranceTest.print(
                    "%.0f steps a minute; in the last minute %.0f pictures a second, at which %.1f hours are left;"
                            + " the window said %s and %s",
                    Math.ceil(pictures / BATCH) * epochs / MINUTES, pictures * minute / 60, left / 3600, speed, words);
            assertThat(seconds(words)).isBetween(left / 2, left * 2);
            assertThat(Double.parseDouble(speed.replace(",", ""))).isGreaterThan(pictures * minute / 60 / 2);
        }
    }

    private Project project() throws Exception {
        var pictures = folder.resolve("pictures");
        ShapesPainter.paint(pictures, EACH, 7);
        return Project.named("many")
                .withGraph(Templates.named("cifar100").graph(Shape.map(32, 32, 3), SHAPES.size()))
                .withDataset(DatasetReference.to(pictures, folder.resolve("many")), SHAPES)
                .withTraining(TrainingSettings.DEFAULT.withBatchSize(BATCH).withEpochs(TRAINED));
    }

    /// Of words such as `38:02:05 left`.
    private static double seconds(String words) {
        double seconds = 0;
        for (var part : words.substring(0, words.indexOf(' ')).split(":")) {
            seconds = seconds * 60 + Double.parseDouble(part);
        }
        return seconds;
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
        return Integer.parseInt(visit.allWords(".run-figures .figure-value").getFirst());
    }
}
