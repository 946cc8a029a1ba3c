package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.Templates;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;

/// The net of a run comes back onto the canvas: by the mouse, and by keys.
@Tag("ui")
@Timeout(120)
class RunNetJourneyTest {

    @Test
    void theNetOfARunIsDraggedOverDesignOntoTheCanvasAndTakenBack(@TempDir Path folder) throws Exception {
        int trained = project(folder.resolve("net"));
        try (var visit = Visit.to(folder.resolve("net"), 1440, 900)) {
            int before = blocks(visit);
            visit.robot.clickOn("#place-results");
            visit.await(() -> visit.sees(".run-box"));
            visit.robot.drag(".run-box").moveTo(visit.centre("#place-design"));
            visit.await(() -> visit.sees("#canvas"));
            visit.robot.dropTo(beside(visit));
            visit.await(() -> blocks(visit) == before + trained - 1);
            visit.shot("run-net");
            visit.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
            visit.await(() -> blocks(visit) == before);
        }
    }

    @Test
    void theNetOfARunIsInsertedByKeys(@TempDir Path folder) throws Exception {
        int trained = project(folder.resolve("net"));
        try (var visit = Visit.to(folder.resolve("net"), 1440, 900)) {
            int before = blocks(visit);
            visit.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT, KeyCode.CONTROL);
            visit.await(() -> visit.sees("#chooser-list"));
            visit.shot("insert-net");
            visit.robot.write("run");
            visit.robot.type(KeyCode.ENTER);
            visit.await(() -> blocks(visit) == before + trained - 1);
            assertThat(visit.sees("#chooser-list")).isFalse();
        }
    }

    /// A project of one net with a run of another.
    ///
    /// @return how many blocks the run's net has
    private static int project(Path home) throws Exception {
        var trained = net("fashion-mnist");
        Files.createDirectories(home);
        ProjectFile.write(home, Templates.named("cifar100").project("net"));
        var folder = RunFolder.create(
                home, RunRecord.start(trained, "", Instant.now()), LocalDateTime.of(2026, 11, 21, 10, 15));
        folder.write(folder.record().ended(RunRecord.Status.STOPPED, null, Instant.now()));
        return trained.graph().blocks().size();
    }

    private static Project net(String template) throws Failure {
        return Templates.named(template).project("net");
    }

    private static int blocks(Visit visit) {
        return FxWait.ask(() -> visit.robot.lookup(".block").queryAll().size());
    }

    /// Where no block is.
    private static Point2D beside(Visit visit) {
        return FxWait.ask(() -> {
            var canvas = visit.robot.lookup("#canvas").query();
            var bounds = canvas.localToScreen(canvas.getLayoutBounds());
            return new Point2D(bounds.getMaxX() - 150, bounds.getMinY() + 120);
        });
    }
}
