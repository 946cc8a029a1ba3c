package org.netloom.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.netloom.core.drawing.Drawing;
import org.netloom.core.drawing.Group;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.studio.FxWait;
import org.netloom.studio.pieces.Piece;
import org.netloom.studio.support.look.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Groups, pieces and notes with a real pointer and keys.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class GroupGesturesTest {
    private static final List<String> STEM = List.of("conv2d", "conv2d_1", "conv2d_2");

    private DesignStage design;

    @Start
    void start(Stage stage) {
        design = new DesignStage(stage, DesignStage.mistaken(), Theme.LIGHT, 1280, 800);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            design.pieces.remove("test piece");
            return true;
        });
    }

    @Test
    void aGroupIsMovedAsOneAndOpensByADoubleClick(FxRobot robot) {
        collapse(robot);
        assertThat(robot.lookup(".block").queryAll()).hasSize(5);
        robot.drag(centre("conv2d")).dropTo(centre("conv2d").add(160, 0));
        await(() -> STEM.stream().allMatch(name -> graph().block(name).x() == 160));
        robot.interrupt().doubleClickOn(centre("conv2d"));
        await(() -> robot.lookup(".block").queryAll().size() == 7);
        assertThat(graph().block("conv2d_2").y())
                .isEqualTo(graph().block("conv2d").y() + 2 * Graph.ROW);
        assertThat(graph().block("dropout").y()).isEqualTo(4 * Graph.ROW);
    }

    @Test
    void whatIsAddedBehindAGroupIsWiredToItsLast(FxRobot robot) {
        collapse(robot);
        robot.interact(() -> design.canvas.quickAdd());
        robot.write("bn").type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        await(() -> graph().links().contains(new Link("conv2d_2", "batch_normalization")));
        assertThat(graph().links()).contains(new Link("batch_normalization", "dropout"));
        assertThat(graph().block("batch_normalization").y()).isEqualTo(2 * Graph.ROW);
    }

    @Test
    void deletingACollapsedGroupTakesAllOfItOut(FxRobot robot) {
        collapse(robot);
        robot.interact(design.model::deleteSelection);
        await(() -> graph().blocks().size() == 4);
        assertThat(graph().links()).contains(new Link("input", "dropout"));
        robot.interact(design.document::undo);
        assertThat(drawing().group(drawing().groups().getFirst().name()).map(Group::collapsed))
                .contains(true);
    }

    @Test
    void aPieceFromThePaletteGoesOnAWire(FxRobot robot) throws Exception {
        var piece = new Piece("test piece", graph().part(Set.of("conv2d", "conv2d_1")));
        robot.interact(() -> {
            try {
                design.pieces.keep(piece);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            design.palette.search();
        });
        robot.write("test piece");
        await(() -> robot.lookup(".palette-entry").queryAll().size() == 1);
        PaletteDrag.to(
                robot,
                ".palette-entry",
                centre("input").midpoint(centre("conv2d")).subtract(40, 0));
        await(() -> graph().blocks().size() == 9);
        assertThat(graph().links())
                .contains(
                        new Link("input", "conv2d_3"),
                        new Link("conv2d_3", "conv2d_4"),
                        new Link("conv2d_4", "conv2d"));
        assertThat(drawing().group("test piece").orElseThrow().blocks()).containsExactly("conv2d_3", "conv2d_4");
    }

    @Test
    void aNoteIsWrittenMovedAndDeleted(FxRobot robot) {
        robot.interact(() -> {
            design.selection.clear();
            design.canvas.addNote();
        });
        robot.write("Why so deep?").press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        await(() -> drawing().notes().size() == 1);
        var note = drawing().notes().getFirst();
        assertThat(note.text()).isEqualTo("Why so deep?");
        var at = robot.lookup("#" + note.name()).query().localToScreen(20, 10);
        robot.drag(at.getX(), at.getY()).dropTo(at.add(80, 40));
        await(() -> drawing().notes().getFirst().x() == note.x() + 80);
        robot.type(KeyCode.DELETE);
        await(() -> drawing().notes().isEmpty());
    }

    private void collapse(FxRobot robot) {
        robot.interact(() -> {
            design.selection.set(STEM, Set.of());
            design.model.groups().group();
        });
        await(() -> robot.lookup("#block-conv2d_1").tryQuery().isEmpty());
    }

    private Graph graph() {
        return design.document.graph();
    }

    private Drawing drawing() {
        return design.document.project().get().drawing();
    }

    private Point2D centre(String block) {
        var node = design.scene.lookup("#block-" + block);
        var bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getMinX() + bounds.getWidth() / 2 + 40, bounds.getMinY() + bounds.getHeight() / 2);
    }

    private static void await(Callable<Boolean> condition) {
        FxWait.until(15, condition);
    }
}
