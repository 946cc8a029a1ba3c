package org.netloom.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Merging.Add;
import org.netloom.core.layers.options.Padding;
import org.netloom.studio.canvas.arrange.TidyLayout;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.support.look.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Drags, pans, zooms and selects in a net of 300 blocks with a real pointer, arranges it, and prints
/// how long pulses took. The figures are for `docs/performance.md`; that all is seen is asserted.
@Tag("endurance")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class CanvasPulsesTest {
    private static final int BLOCKS = 300;
    private static final int STEPS = 300;

    private DesignStage design;

    @Start
    void start(Stage stage) {
        design = new DesignStage(stage, residual(), Theme.LIGHT, 1440, 900);
    }

    @Test
    void threeHundredBlocks(FxRobot robot) {
        TidyLayout.warm(); // as the studio does once the canvas is seen
        assertThat(robot.lookup(".block").queryAll()).hasSize(BLOCKS);
        robot.interact(() -> design.canvas.sight().zoomActual());
        robot.sleep(1500);
        var middle = centre(robot.lookup("#block-conv2d_3").query());
        circle(robot, "drag a block", middle, MouseButton.PRIMARY);
        circle(robot, "pan", ground(), MouseButton.SECONDARY);
        robot.interact(() -> design.canvas.sight().fit());
        robot.sleep(500);
        circle(robot, "pan, all in sight", ground(), MouseButton.SECONDARY);
        circle(robot, "marquee, all in sight", ground(), MouseButton.PRIMARY);
        robot.interact(() -> design.selection.set(
                design.document.graph().blocks().stream()
                        .map(Block::name)
                        .limit(60)
                        .toList(),
                List.of()));
        circle(
                robot,
                "drag 60 blocks, all in sight",
                centre(robot.lookup("#block-conv2d_3").query()),
                MouseButton.PRIMARY);
        zoom(robot);
        layout();
        layout();
    }

    private void zoom(FxRobot robot) {
        var pulses = new Pulses();
        robot.interact(pulses::start);
        for (int i = 0; i < STEPS / 3; i++) {
            boolean in = i % 20 < 10;
            robot.interact(() -> {
                if (in) {
                    design.canvas.sight().zoomIn();
                } else {
                    design.canvas.sight().zoomOut();
                }
            });
            robot.sleep(16);
        }
        robot.interact(pulses::stop);
        pulses.print("zoom");
    }

    private void layout() {
        var graph = design.document.graph();
        long begun = System.nanoTime();
        var places = TidyLayout.arrange(graph, Flow.DOWN);
        System.out.printf(
                Locale.ROOT,
                "[canvas] layout of %d blocks: %d ms%n",
                places.size(),
                (System.nanoTime() - begun) / 1_000_000);
        assertThat(places).hasSize(BLOCKS);
    }

    private static void circle(FxRobot robot, String what, Point2D from, MouseButton button) {
        var pulses = new Pulses();
        robot.moveTo(from).press(button);
        robot.interact(pulses::start);
        for (int i = 0; i < STEPS; i++) {
            double turn = i * 2 * Math.PI / 90;
            robot.robotContext().getBaseRobot().moveMouse(from.add(160 * Math.sin(turn), 120 * (1 - Math.cos(turn))));
            robot.sleep(12);
        }
        robot.interact(pulses::stop);
        robot.release(button);
        pulses.print(what);
    }

    private Point2D ground() {
        return design.canvas.localToScreen(30, 40);
    }

    private static Point2D centre(Node node) {
        var bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getMinX() + bounds.getWidth() / 4, bounds.getCenterY());
    }

    /// Residual blocks one below the other: two convolutions and a sum.
    private static Graph residual() {
        var graph = Graph.EMPTY.add(new Block("input", new Input(32, 32, 16), 0, 0));
        var last = "input";
        double y = Graph.ROW;
        double x = 0;
        while (graph.blocks().size() < BLOCKS) {
            var before = last;
            for (int i = 0; i < 2 && graph.blocks().size() < BLOCKS; i++) {
                var conv = new Conv2D(16, 3).padding(Padding.SAME).activation(ActivationFunction.RELU);
                var name = graph.freshName(conv);
                graph = graph.add(new Block(name, conv, x, y)).connect(last, name);
                last = name;
                y += Graph.ROW;
            }
            if (graph.blocks().size() < BLOCKS) {
                var name = graph.freshName(new Add());
                graph = graph.add(new Block(name, new Add(), x, y)).connect(last, name);
                graph = new Graph(graph.blocks(), plus(graph.links(), new Link(before, name)));
                last = name;
                y += Graph.ROW;
            }
            if (y > 38 * Graph.ROW) {
                y = Graph.ROW;
                x += 320;
            }
        }
        return graph;
    }

    private static List<Link> plus(List<Link> links, Link link) {
        var all = new ArrayList<>(links);
        all.add(link);
        return all;
    }

    /// The time between pulses, in milliseconds.
    private static final class Pulses extends AnimationTimer {
        private final List<Double> gaps = new ArrayList<>();
        private long last;

        @Override
        public void handle(long now) {
            long at = System.nanoTime();
            if (last != 0) {
                gaps.add((at - last) / 1e6);
            }
            last = at;
        }

        void print(String what) {
            var sorted = gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "[canvas] %s: %d pulses, median %.1f ms, 95 %% below %.1f ms, 99 %% below %.1f ms, longest %.1f ms%n",
                    what,
                    sorted.length,
                    sorted[sorted.length / 2],
                    sorted[(int) (sorted.length * 0.95)],
                    sorted[(int) (sorted.length * 0.99)],
                    sorted[sorted.length - 1]);
        }
    }
}
