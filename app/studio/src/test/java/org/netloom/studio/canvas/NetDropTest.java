package org.netloom.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Input;
import org.netloom.core.project.Templates;
import org.netloom.core.text.Text;
import org.netloom.studio.FxWait;
import org.netloom.studio.document.GraphEdit.ReplaceGraph;
import org.netloom.studio.pieces.Nets;
import org.netloom.studio.support.look.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Whole nets that are dragged onto the canvas.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class NetDropTest {
    private DesignStage design;

    @Start
    void start(Stage stage) {
        design = new DesignStage(stage, DesignStage.mistaken(), Theme.LIGHT, 1280, 800);
    }

    @Test
    void theNetOfASampleArrivesAsAGroupWithoutItsInputAndIsUndone(FxRobot robot) throws Exception {
        var before = graph();
        var template = Templates.named("fashion-mnist");
        var net = template.graph(template.input(), template.classes());
        var name = Nets.samples().stream()
                .filter(piece -> piece.graph().equals(net))
                .findFirst()
                .orElseThrow()
                .name();
        PaletteDrag.first(robot, name, place(0.8, 0.5));
        await(() ->
                graph().blocks().size() == before.blocks().size() + net.blocks().size() - 1);
        assertThat(graph().blocks().stream().filter(block -> block.layer() instanceof Input))
                .hasSize(1);
        assertThat(design.document.project().get().drawing().groups()).hasSize(1);
        robot.interact(design.document::undo);
        await(() -> graph().equals(before));
    }

    @Test
    void onAnEmptyCanvasTheWholeNetArrives(FxRobot robot) {
        robot.interact(() -> design.document.apply(new ReplaceGraph(Graph.EMPTY, Text.of("Empty"))));
        var net = Nets.samples().getLast();
        robot.interact(() -> design.model.parts().appendNet(net));
        await(() -> names().equals(new HashSet<>(
                net.graph().blocks().stream().map(Block::name).toList())));
        assertThat(graph().links()).containsAll(net.graph().links());
        assertThat(design.document.project().get().drawing().groups()).isEmpty();
    }

    @Test
    void onAWireTheNetIsInserted(FxRobot robot) {
        var before = graph();
        PaletteDrag.first(robot, Nets.samples().getFirst().name(), between("conv2d", "conv2d_1"));
        await(() -> graph().blocks().size() > before.blocks().size());
        assertThat(graph().links()).doesNotContain(new Link("conv2d", "conv2d_1"));
        assertThat(graph().outputsOf("conv2d")).hasSize(1);
        assertThat(graph().inputsOf("conv2d_1")).hasSize(1);
    }

    private Graph graph() {
        return design.document.graph();
    }

    private HashSet<String> names() {
        return new HashSet<>(graph().blocks().stream().map(Block::name).toList());
    }

    /// A part of the canvas' width and height.
    private Point2D place(double x, double y) {
        return FxWait.ask(
                () -> design.canvas.localToScreen(design.canvas.getWidth() * x, design.canvas.getHeight() * y));
    }

    private Point2D between(String above, String below) {
        return FxWait.ask(() -> {
            var one = design.scene.lookup("#block-" + above);
            var other = design.scene.lookup("#block-" + below);
            var end = one.localToScreen(one.getLayoutBounds());
            var begin = other.localToScreen(other.getLayoutBounds());
            return new Point2D(end.getCenterX(), (end.getMaxY() + begin.getMinY()) / 2);
        });
    }

    private static void await(Callable<Boolean> condition) {
        FxWait.until(10, condition);
    }
}
