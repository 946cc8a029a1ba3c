package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a run takes, which learning rate suits it, and settings tried one after the other, in the real
/// window with the real engine.
@Tag("ui")
@Timeout(600)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class SeveralRunsJourneyTest {
    @TempDir
    private Path folder;

    private Visit visit;
    private SeenRobot robot;

    @BeforeEach
    void open() throws Exception {
        visit = Visit.withShapes(folder, 1440, 900);
        robot = visit.robot;
    }

    @AfterEach
    void close() throws Exception {
        visit.end();
    }

    @Test
    void foretellsARunFindsARateAndTriesSettingsInLine() {
        robot.clickOn("#place-train");
        visit.type("#epochs", "2");
        visit.type("#batch-size", "8");
        visit.await(() -> visit.words("#forecast-words").contains("memory."));
        shot("forecast");

        robot.clickOn("#fold-schedule");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.SHIFT, KeyCode.CONTROL);
        visit.await(
                () -> visit.sees("#rate-words") && visit.words("#rate-words").contains("steepest"));
        shot("rate");
        var before = learningRate();
        robot.clickOn("#use-rate");
        visit.await(() -> !visit.sees("#rate-finder"));
        assertThat(learningRate()).isNotEqualTo(before);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        visit.await(() -> learningRate().equals(before));

        robot.clickOn("#more-runs");
        robot.clickOn("Several runs…");
        visit.await(() -> visit.sees("#several"));
        robot.clickOn("#several-add");
        visit.write(".several-values", "0.01 … 0.0001");
        visit.await(() -> visit.words("#several-words").contains("range"));
        visit.write(".several-values", "0.01, 0.001, 0.0001");
        visit.await(() -> robot.lookup("#several-put").queryButton().getText().contains("3"));
        shot("several");
        robot.clickOn("#several-put");
        visit.await(() -> visit.sees("#queue"));
        shot("in-line");
        visit.await(() -> visit.sees("#show-series"));
        robot.clickOn("#show-series");
        for (int runs = 1; runs <= 3; runs++) {
            int all = runs;
            visit.awaitRun(() -> done() >= all);
        }
        visit.await(() -> !visit.sees("#queue"));
        shot("series");
        assertThat(visit.words("#series-summary")).isEqualTo("3 runs");
    }

    private long done() {
        return robot.lookup("#series-table")
                .<TableView<Object>>tryQueryAs(cast())
                .map(table -> table.getItems().stream()
                        .filter(row -> row.toString().contains("status=FINISHED"))
                        .count())
                .orElse(0L);
    }

    @SuppressWarnings("unchecked")
    private static Class<TableView<Object>> cast() {
        return (Class<TableView<Object>>) (Class<?>) TableView.class;
    }

    private String learningRate() {
        return robot.lookup("#learning-rate").queryTextInputControl().getText();
    }

    private void shot(String step) {
        visit.shot("several-" + step);
    }
}
