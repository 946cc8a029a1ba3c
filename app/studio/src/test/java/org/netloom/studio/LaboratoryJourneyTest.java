package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Control over a run, and one run against another, in the real window with the real engine.
@Tag("ui")
@Tag("endurance")
@Timeout(900)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class LaboratoryJourneyTest {
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
    void pausesChangesStopsBranchesComparesAndLooksIntoAFieldOfTheMatrix() {
        pauseChangeAndGoOn();
        stop();
        branch();
        compare();
        lookIntoAField();
        lookInside();
    }

    private void pauseChangeAndGoOn() {
        robot.clickOn("#place-train");
        visit.type("#epochs", "400");
        visit.type("#batch-size", "40");
        robot.clickOn("#place-train");
        robot.type(KeyCode.SPACE);
        visit.awaitRun(() -> visit.points("#loss-chart", "validation") > 0);
        robot.clickOn("#place-pause");
        visit.awaitRun(() -> visit.words("#run-words").startsWith("Paused"));
        shot("paused");
        int points = visit.points("#loss-chart", "training");
        visit.type("#live-rate", "0.0005");
        visit.type("#live-epochs", "300");
        visit.await(() -> visit.words("#run-words").endsWith("of 300"));
        assertThat(visit.points("#loss-chart", "training")).isEqualTo(points);
        robot.clickOn("#place-pause");
        visit.awaitRun(() -> visit.points("#loss-chart", "training") > points);
        visit.awaitRun(() -> visit.points("#loss-chart", "validation") > 1);
        shot("continued");
    }

    private void stop() {
        robot.clickOn("#do-stop");
        visit.awaitRun(() -> visit.sees(".notice.success"));
        shot("stopped");
        visit.type("#epochs", "2");
        robot.clickOn("#place-results");
        visit.await(() -> runs() == 1);
        visit.await(() -> !visit.sees(".notice"));
        visit.type("#run-name", "first try");
        robot.clickOn("#run-star");
        robot.clickOn("#pin-run");
        // A run that was stopped is not evaluated by itself.
        robot.clickOn("#evaluate");
        visit.awaitRun(() -> visit.sees("#confusion"));
        robot.clickOn("% by row");
        shot("results");
    }

    private void branch() {
        robot.clickOn("#branch-run");
        robot.clickOn("#branch-last");
        visit.await(() -> runs() == 2);
        robot.clickOn("#place-train");
        visit.await(() -> visit.sees("#pinned-runs"));
        visit.awaitRun(() ->
                robot.lookup("#layer-ratios .list-cell .figures").queryAll().size() > 3);
        visit.awaitRun(() -> visit.points("#loss-chart", "beside-0") > 1);
        shot("pinned");
        robot.clickOn("#place-results");
        visit.awaitRun(() -> visit.words("#results-title").endsWith("finished"));
        visit.awaitRun(() -> visit.sees("#confusion"));
        shot("branched");
    }

    private void compare() {
        var top = firstRun();
        robot.clickOn(top);
        robot.press(KeyCode.CONTROL)
                .clickOn(new Point2D(top.getX(), top.getY() + 62))
                .release(KeyCode.CONTROL);
        visit.await(() -> visit.sees("#compare"));
        visit.awaitRun(() -> visit.words("#verdict").length() > 10);
        assertThat(visit.words("#verdict-counts")).contains(" of 40 pictures;");
        visit.await(() -> visit.sees("#confusion-change"));
        shot("compared");
    }

    private void lookIntoAField() {
        robot.clickOn(firstRun());
        visit.awaitRun(() -> visit.sees("#confusion"));
        var matrix = robot.lookup("#confusion").queryAs(Region.class);
        robot.interact(matrix::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
        visit.await(() -> visit.allWords(".section-heading").stream()
                .anyMatch(words -> words.endsWith("pictures of cross called circle")));
        var field = matrix.lookup("Canvas");
        // The fields end where the canvas does, five of them, 40 wide: circles that are called circles.
        double first = field.getLayoutBounds().getWidth() - 1 - 5 * 40 + 20;
        robot.clickOn(field.localToScreen(first, first));
        visit.await(() -> visit.allWords(".section-heading").stream()
                .anyMatch(words -> words.endsWith("pictures of circle called circle")));
        visit.await(() -> visit.sees(".wrong-tile"));
        shot("confusion-field");
        robot.clickOn(".wrong-tile");
        visit.await(() -> visit.sees("#answers"));
        shot("tried");
    }

    private void lookInside() {
        robot.clickOn("#place-design");
        robot.clickOn("#block-conv2d");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.I).release(KeyCode.SHIFT, KeyCode.CONTROL);
        visit.awaitRun(() -> robot.lookup("#inside .tensor").queryAll().size() == 2);
        // The picture itself, a map and a filter for each of the first convolution's filters.
        visit.awaitRun(() -> robot.lookup("#inside .image-view").queryAll().size() > 8);
        var inside = robot.lookup("#inside").query().getScene();
        robot.interact(() -> Pictures.keep(inside, "laboratory-inside"));
        robot.clickOn("#inside-another").type(KeyCode.ESCAPE);
        visit.await(() -> !inside.getWindow().isShowing());
    }

    private Point2D firstRun() {
        var list = robot.lookup("#runs").queryListView();
        return list.localToScreen(list.getWidth() / 2, 24);
    }

    private int runs() {
        return robot.lookup("#runs")
                .tryQueryAs(ListView.class)
                .map(list -> list.getItems().size())
                .orElse(0);
    }

    private void shot(String step) {
        visit.shot("laboratory-" + step);
    }
}
