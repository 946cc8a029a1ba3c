package org.netloom.studio.canvas.world;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Graph;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.canvas.model.Placement;

/// What shows only while something is being done: a wire that is drawn, the frame that selects, where
/// a new block would stand.
final class Previews extends Group {
    private final Path draft = new Path();
    private final Rectangle marquee = new Rectangle();
    private final Rectangle ghost = new Rectangle(Metrics.WIDTH, Metrics.HEIGHT);

    Previews() {
        setManaged(false);
        setMouseTransparent(true);
        draft.getStyleClass().add("wire-draft");
        marquee.getStyleClass().add("marquee");
        ghost.getStyleClass().add("block-ghost");
        ghost.setArcWidth(20);
        ghost.setArcHeight(20);
        for (var preview : List.of(ghost, draft, marquee)) {
            preview.setManaged(false);
            preview.setVisible(false);
            getChildren().add(preview);
        }
    }

    void draft(@Nullable Route route) {
        draft.setVisible(route != null);
        if (route != null) {
            LinkView.trace(draft, route);
        }
    }

    void marquee(@Nullable Bounds area) {
        marquee.setVisible(area != null);
        if (area != null) {
            marquee.setX(area.getMinX());
            marquee.setY(area.getMinY());
            marquee.setWidth(area.getWidth());
            marquee.setHeight(area.getHeight());
        }
    }

    /// Where a block would stand, and the wire to it; nothing where it would go on a wire.
    void place(@Nullable Placement placement, Graph graph) {
        ghost.setVisible(placement != null && !(placement instanceof Placement.OnLink));
        draft(null);
        switch (placement) {
            case null -> {}
            case Placement.OnLink on -> {}
            case Placement.Below below -> {
                ghost.relocate(below.x(), below.y());
                draft(Route.between(Metrics.output(graph.block(below.block())), top(below)));
            }
            case Placement.Above above -> {
                ghost.relocate(above.x(), above.y());
                draft(Route.between(top(above).add(0, Metrics.HEIGHT), Metrics.input(graph.block(above.block()))));
            }
            case Placement.Joining joining -> {
                ghost.relocate(joining.x(), joining.y());
                var last = joining.sources().getLast();
                draft(Route.between(Metrics.output(graph.block(last)), top(joining)));
            }
            case Placement.Free free -> ghost.relocate(free.x(), free.y());
        }
    }

    private static Point2D top(Placement placement) {
        return new Point2D(placement.x() + Metrics.WIDTH / 2, placement.y());
    }
}
