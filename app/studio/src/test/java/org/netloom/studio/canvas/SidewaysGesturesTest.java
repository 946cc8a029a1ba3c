package org.netloom.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.netloom.core.drawing.Orientation;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.studio.FxWait;
import org.netloom.studio.support.look.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The gestures on a net that flows from left to right.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class SidewaysGesturesTest {
    private DesignStage design;

    @Start
    void start(Stage stage) {
        design = new DesignStage(stage, DesignStage.mistaken(), Theme.LIGHT, 1560, 900);
        design.canvas.turn();
    }

    @Test
    void turningLaysTheChainInARowAndIsUndoneAtOnce(FxRobot robot) {
        var upright = DesignStage.mistaken();
        awaitSideways();
        assertThat(centre("conv2d").getX()).isGreaterThan(centre("input").getX() + 100);
        assertThat(centre("conv2d").getY()).isEqualTo(centre("input").getY());
        robot.interact(design.document::undo);
        await(() -> graph().equals(upright) && orientation() == Orientation.DOWN);
        assertThat(centre("conv2d").getX()).isEqualTo(centre("input").getX());
    }

    @Test
    void aLayerDroppedBehindTheLastBlockIsWiredToIt(FxRobot robot) {
        awaitSideways();
        robot.interact(design.canvas.sight()::zoomOut);
        robot.interact(design.canvas.sight()::zoomOut);
        PaletteDrag.layer(robot, "Activation", edge("dense_1").add(30, 0));
        await(() -> graph().links().contains(new Link("dense_1", "activation")));
        assertThat(graph().block("activation").x())
                .isEqualTo(graph().block("dense_1").x());
        assertThat(graph().block("activation").y())
                .isEqualTo(graph().block("dense_1").y() + Graph.ROW);
    }

    @Test
    void aLayerDroppedOnAWireIsInsertedAndMakesRoom(FxRobot robot) {
        awaitSideways();
        double behind = graph().block("conv2d_1").y();
        var at = centre("conv2d").midpoint(centre("conv2d_1"));
        PaletteDrag.layer(robot, "BatchNormalization", at);
        await(() -> graph().find("batch_normalization").isPresent());
        assertThat(graph().links())
                .contains(new Link("conv2d", "batch_normalization"), new Link("batch_normalization", "conv2d_1"));
        assertThat(graph().block("conv2d_1").y()).isEqualTo(behind + Graph.ROW);
    }

    @Test
    void aWireIsDrawnFromThePortOnTheRightToTheNextBlock(FxRobot robot) {
        awaitSideways();
        var wire = new Link("conv2d", "conv2d_1");
        robot.interact(() -> design.model.disconnect(wire));
        await(() -> !graph().links().contains(wire));
        robot.drag(edge("conv2d"), MouseButton.PRIMARY).moveBy(20, 0).dropTo(centre("conv2d_1"));
        await(() -> graph().links().contains(wire));
    }

    @Test
    void aBlockThatIsMovedSnapsIntoLineWithTheOthers(FxRobot robot) {
        awaitSideways();
        double line = graph().block("dropout").x();
        robot.drag(centre("dropout"), MouseButton.PRIMARY).dropBy(0, 90);
        await(() -> graph().block("dropout").x() != line);
        robot.drag(centre("dropout"), MouseButton.PRIMARY).dropBy(0, -87);
        await(() -> graph().block("dropout").x() == line);
    }

    @Test
    void arrowsToTheRightWalkAlongTheWires(FxRobot robot) {
        awaitSideways();
        robot.clickOn(centre("conv2d"));
        robot.type(KeyCode.RIGHT);
        await(() -> design.selection.blocks().equals(new java.util.LinkedHashSet<>(List.of("conv2d_1"))));
        robot.type(KeyCode.LEFT, 2);
        await(() -> design.selection.blocks().equals(new java.util.LinkedHashSet<>(List.of("input"))));
    }

    private Graph graph() {
        return design.document.graph();
    }

    private Orientation orientation() {
        return design.document.project().get().drawing().orientation();
    }

    /// Turned, arranged, and no longer gliding.
    private void awaitSideways() {
        await(() -> orientation() == Orientation.RIGHT);
        await(() -> centre("conv2d").getY() == centre("input").getY()
                && centre("conv2d").getX() > centre("input").getX() + 100);
    }

    private Point2D centre(String block) {
        var bounds = bounds(block);
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /// Where its wires leave it.
    private Point2D edge(String block) {
        var bounds = bounds(block);
        return new Point2D(bounds.getMaxX(), bounds.getCenterY());
    }

    private Bounds bounds(String block) {
        return FxWait.ask(() -> {
            var node = design.scene.lookup("#block-" + block);
            return node.localToScreen(node.getLayoutBounds());
        });
    }

    private static void await(Callable<Boolean> condition) {
        FxWait.until(10, condition);
    }
}
