package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset.ClassCount;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.studio.support.Seen;

/// Pictures are changed by hand: dragged to another class, brought in from another window, taken out, and
/// all of it taken back.
@Tag("ui")
@Timeout(300)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class RearrangeJourneyTest {
    @TempDir
    private Path folder;

    private Visit visit;

    @BeforeEach
    void open() throws Exception {
        visit = Visit.withShapes(folder, 1280, 800);
    }

    @AfterEach
    void close() throws Exception {
        visit.end();
    }

    @Test
    void picturesAreDraggedToOtherClassesAndBroughtInAndTakenOut() throws Exception {
        visit.await(() -> visit.sees(".tile"));
        dragTheFirstTwoTo("star");
        awaitCounts(38, 40, 40, 42, 40);
        visit.shot("pictures-moved");

        bringIn();
        awaitCounts(38, 40, 45, 42, 40);

        visit.robot.clickOn(tile(0));
        visit.robot.type(KeyCode.DELETE);
        awaitCounts(37, 40, 45, 42, 40);
        assertThat(folder.resolve("projects")).isDirectoryRecursivelyContaining("glob:**/removed-pictures/**.png");

        moveByKeysTo("triangle");
        awaitCounts(36, 40, 45, 42, 41);
        for (int i = 0; i < 4; i++) {
            visit.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        }
        awaitCounts(40, 40, 40, 40, 40);
    }

    private void dragTheFirstTwoTo(String label) {
        var robot = visit.robot;
        robot.clickOn(tile(0));
        robot.press(KeyCode.SHIFT).clickOn(tile(1)).release(KeyCode.SHIFT);
        visit.await(() -> visit.allWords(".label").contains("2 chosen"));
        robot.moveTo(tile(1)).press(MouseButton.PRIMARY);
        var to = cell(label);
        var from = tile(1);
        for (int step = 1; step <= 12; step++) {
            robot.moveTo(from.add(to.subtract(from).multiply(step / 12.0))).sleep(25);
        }
        visit.await(() -> visit.sees(".class-cell:drop"));
        visit.shot("pictures-dragged");
        robot.release(MouseButton.PRIMARY);
    }

    private void bringIn() throws Exception {
        var more = folder.resolve("more");
        ShapesPainter.paint(more, 5, 3);
        try (var files = OtherWindow.with(more.resolve("square"))) {
            files.dragTo(visit.robot, cell("square"));
        }
    }

    private void moveByKeysTo(String label) {
        visit.robot.clickOn(tile(2)).type(KeyCode.M);
        visit.await(() -> visit.sees("#chooser-words"));
        visit.robot.write(label);
        visit.shot("pictures-move-to");
        visit.robot.type(KeyCode.ENTER);
    }

    private void awaitCounts(Integer... counts) {
        visit.await(() -> shownCounts().equals(List.of(counts)));
        // The grid is filled again with the class list.
        visit.await(() -> visit.sees(".tile"));
    }

    private List<Integer> shownCounts() {
        return FxWait.ask(() -> classes().getItems().stream()
                .skip(1)
                .map(row -> ((ClassCount) row).total())
                .toList());
    }

    private ListView<?> classes() {
        return visit.robot.lookup("#classes").queryAs(ListView.class);
    }

    /// The places of the tiles that are seen, as they are read.
    private Point2D tile(int number) {
        return FxWait.ask(() -> visit.robot.lookup(".tile").queryAll().stream()
                .filter(node -> Seen.of(node).getValue())
                .map(Visit::centre)
                .sorted(Comparator.comparing(Point2D::getY).thenComparing(Point2D::getX))
                .toList()
                .get(number));
    }

    private Point2D cell(String label) {
        return FxWait.ask(() -> Visit.centre(visit.robot.lookup(".class-cell").queryAll().stream()
                .filter(node -> node.lookupAll(".label").stream()
                        .anyMatch(each ->
                                ((javafx.scene.control.Label) each).getText().equals(label)))
                .findFirst()
                .orElseThrow()));
    }
}
