package org.netloom.studio.canvas.world;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.canvas.model.Placement;

/// What shows only while something is being done: a wire that is drawn, the frame that selects, where
/// a new block would stand.
final class Previews extends Group {
    private static final Layer ANY = new Flatten();

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
    void place(@Nullable Placement placement, Graph drawn, Flow flow) {
        ghost.setVisible(placement != null && !(placement instanceof Placement.OnLink));
        draft(null);
        if (placement == null) {
            return;
        }
        var corner = flow.drawn(placement.x(), placement.y());
        var stands = new Block("new", ANY, corner.getX(), corner.getY());
        ghost.relocate(corner.getX(), corner.getY());
        switch (placement) {
            case Placement.OnLink on -> {}
            case Placement.Below below -> wire(drawn.block(below.block()), stands, flow);
            case Placement.Above above -> wire(stands, drawn.block(above.block()), flow);
            case Placement.Joining joining -> wire(drawn.block(joining.sources().getLast()), stands, flow);
            case Placement.Free free -> {}
        }
    }

    private void wire(Block from, Block to, Flow flow) {
        draft(Route.between(flow.output(from), flow.input(to), flow));
    }
}
