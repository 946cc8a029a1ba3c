package org.netloom.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Merging.Add;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.text.Text;
import org.netloom.studio.FxWait;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.document.GraphEdit.ReplaceGraph;
import org.netloom.studio.support.look.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The gestures with a real pointer.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class CanvasGesturesTest {
    private DesignStage design;

    @Start
    void start(Stage stage) {
        design = new DesignStage(stage, DesignStage.mistaken(), Theme.LIGHT, 1280, 800);
    }

    @Test
    void aLayerDroppedBelowTheLastBlockIsWiredToIt(FxRobot robot) {
        PaletteDrag.layer(robot, "Activation", centre("dense_1").add(0, 90));
        await(() -> graph().links().contains(new Link("dense_1", "activation")));
        assertThat(graph().block("activation").x())
                .isEqualTo(graph().block("dense_1").x());
    }

    @Test
    void aLayerDroppedOnAWireIsInsertedAndMakesRoom(FxRobot robot) {
        double below = graph().block("conv2d_1").y();
        PaletteDrag.layer(robot, "BatchNormalization", between("conv2d", "conv2d_1"));
        await(() -> graph().find("batch_normalization").isPresent());
        assertThat(graph().links())
                .contains(new Link("conv2d", "batch_normalization"), new Link("batch_normalization", "conv2d_1"))
                .doesNotContain(new Link("conv2d", "conv2d_1"));
        assertThat(graph().block("conv2d_1").y()).isEqualTo(below + Graph.ROW);
    }

    @Test
    void aWireIsDrawnFromPortToPort(FxRobot robot) {
        show(graph().add(new Block("add", new Add(), 320, 320)));
        robot.drag(port(robot, "#out-conv2d_1")).dropTo(port(robot, "#in-add"));
        await(() -> graph().links().contains(new Link("conv2d_1", "add")));
    }

    @Test
    void aWireThatWouldLeadInACircleIsRefused(FxRobot robot) {
        var before = graph();
        robot.drag(port(robot, "#out-dense")).dropTo(centre("conv2d"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(graph()).isEqualTo(before);
    }

    @Test
    void theRightButtonAsksForAMenuOfABlockAndPansWhenItIsDragged(FxRobot robot) {
        var asked = new AtomicInteger();
        robot.interact(() -> design.canvas.menu().onAsked(at -> asked.incrementAndGet()));
        robot.clickOn(centre("dropout"), MouseButton.SECONDARY);
        await(() -> asked.get() == 1 && design.selection.blocks().contains("dropout"));
        double before = centre("dropout").getX();
        robot.drag(centre("dropout"), MouseButton.SECONDARY)
                .dropTo(centre("dropout").add(60, 0));
        await(() -> Math.abs(centre("dropout").getX() - before - 60) < 2);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aBlockIsMovedAndUndoBringsItBack(FxRobot robot) {
        var before = graph();
        robot.drag(centre("dropout")).dropTo(centre("dropout").add(160, 16));
        await(() -> graph().block("dropout").x() == 160);
        assertThat(graph().block("dropout").y())
                .isEqualTo(before.block("dropout").y() + 16);
        WaitForAsyncUtils.asyncFx(design.document::undo);
        await(() -> graph().equals(before));
    }

    @Test
    void escapeTakesAMoveBackBeforeItIsDone(FxRobot robot) {
        var before = graph();
        robot.drag(centre("dropout")).moveTo(centre("dropout").add(120, 0));
        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(graph()).isEqualTo(before);
        assertThat(robot.lookup("#block-dropout").<Node>query().getLayoutX())
                .isEqualTo(before.block("dropout").x());
    }

    @Test
    void aMarqueeSelectsWhatItTouches(FxRobot robot) {
        robot.drag(centre("conv2d").add(-180, -10)).dropTo(centre("conv2d_1").add(20, 0));
        await(() -> design.selection.blocks().size() == 2);
        assertThat(design.selection.blocks()).containsExactlyInAnyOrder("conv2d", "conv2d_1");
    }

    @Test
    void deletingABlockJoinsTheWireAgain(FxRobot robot) {
        robot.clickOn(centre("dropout"));
        await(() -> design.selection.single().filter("dropout"::equals).isPresent());
        WaitForAsyncUtils.asyncFx(design.model::deleteSelection);
        await(() -> graph().find("dropout").isEmpty());
        assertThat(graph().links()).contains(new Link("conv2d_2", "dense"));
    }

    @Test
    void theFixOfAProblemIsOneClickAndOneUndo(FxRobot robot) {
        var before = graph();
        robot.clickOn(centre("dense"));
        await(() -> robot.lookup("#problem-popover .button").tryQuery().isPresent()
                && robot.lookup("#problem-popover").query().isVisible());
        robot.clickOn(robot.lookup("#problem-popover .accent").<Button>query());
        await(() -> graph().find("flatten").isPresent());
        assertThat(design.document.checked().get().isTrainable()).isTrue();
        WaitForAsyncUtils.asyncFx(design.document::undo);
        await(() -> graph().equals(before));
    }

    @Test
    void arrowsWalkAlongWiresAndAltMovesBlocks(FxRobot robot) {
        robot.clickOn(centre("conv2d"));
        robot.type(KeyCode.DOWN);
        await(() -> design.selection.single().filter("conv2d_1"::equals).isPresent());
        double y = graph().block("conv2d_1").y();
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        await(() -> graph().block("conv2d_1").y() == y + Metrics.GRID);
    }

    @Test
    void aLooseBlockLetGoOnAWireIsPutOnIt(FxRobot robot) {
        show(graph().add(new Block("loose", new Dropout(0.1), 300, 80)));
        robot.drag(centre("loose")).dropTo(between("input", "conv2d"));
        await(() -> graph().links().containsAll(List.of(new Link("input", "loose"), new Link("loose", "conv2d"))));
        assertThat(graph().block("loose").x()).isEqualTo(graph().block("input").x());
        assertThat(graph().block("loose").y()).isEqualTo(Graph.ROW);
    }

    private Graph graph() {
        return design.document.graph();
    }

    private void show(Graph graph) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> design.document.apply(new ReplaceGraph(graph, Text.of("Prepare"))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node port(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private Point2D centre(String block) {
        var node = design.scene.lookup("#block-" + block);
        var bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getMinX() + bounds.getWidth() / 2 + 40, bounds.getMinY() + bounds.getHeight() / 2);
    }

    /// Half way along the wire between two blocks of one column.
    private Point2D between(String above, String below) {
        return centre(above).midpoint(centre(below)).subtract(40, 0);
    }

    private static void await(Callable<Boolean> condition) {
        FxWait.until(15, condition);
    }
}
