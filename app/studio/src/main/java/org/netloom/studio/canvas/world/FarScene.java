package org.netloom.studio.canvas.world;

import java.util.ArrayList;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.netloom.core.graph.Link;
import org.netloom.studio.canvas.block.BlockView;
import org.netloom.studio.canvas.geometry.Metrics;

/// What is drawn of the net from far, apart for what rests, what is dragged, and the wires between the
/// two.
record FarScene(Map<String, BlockView> blocks, Map<Link, LinkView> wires, Surroundings surroundings) {

    void drawStill(FarPainter painter, Lifted lifted) {
        surroundings.frames().forEach(painter::frame);
        surroundings.notes().forEach(painter::note);
        wires.forEach((link, wire) -> {
            if (!lifted.holds(link) && !lifted.pulls(link)) {
                painter.wire(wire);
            }
        });
        blocks.forEach((name, block) -> {
            if (!lifted.holds(name)) {
                painter.card(block);
            }
        });
    }

    /// Where the blocks are dragged; their wires are still where they were taken up.
    void drawLifted(FarPainter painter, Lifted lifted) {
        var home = painter.shifted(lifted.dx(), lifted.dy());
        wires.forEach((link, wire) -> {
            if (lifted.holds(link)) {
                home.wire(wire);
            }
        });
        lifted.blocks().forEach(name -> {
            var block = blocks.get(name);
            if (block != null) {
                painter.card(block);
            }
        });
    }

    void drawPulled(FarPainter painter, Lifted lifted) {
        wires.forEach((link, wire) -> {
            if (lifted.pulls(link)) {
                painter.wire(wire);
            }
        });
    }

    Bounds liftedBounds(Lifted lifted) {
        return around(lifted.blocks());
    }

    Bounds pulledBounds(Lifted lifted) {
        var ends = new ArrayList<String>();
        wires.keySet().stream().filter(lifted::pulls).forEach(wire -> {
            ends.add(wire.from());
            ends.add(wire.to());
        });
        return around(ends);
    }

    private Bounds around(Iterable<String> names) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (var name : names) {
            var view = blocks.get(name);
            if (view != null) {
                left = Math.min(left, view.getLayoutX());
                top = Math.min(top, view.getLayoutY());
                right = Math.max(right, view.getLayoutX() + Metrics.WIDTH);
                bottom = Math.max(bottom, view.getLayoutY() + Metrics.HEIGHT);
            }
        }
        return left > right ? new BoundingBox(0, 0, 0, 0) : new BoundingBox(left, top, right - left, bottom - top);
    }
}
