package org.netloom.studio.canvas.gesture;

import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Input;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.model.Placement;
import org.netloom.studio.canvas.world.World;
import org.netloom.studio.document.GraphEdit.InsertOnLink;

/// Moves the selected blocks, snapped to columns of others and to the grid. A single block without
/// wires that is let go on a wire is put on it.
public final class MoveGesture implements Gesture {
    private final World world;
    private final CanvasViewModel model;
    private final Graph graph;
    private final Block grabbed;
    private final Set<String> names;
    private final boolean loose;
    private Point2D start = Point2D.ZERO;
    private double dx;
    private double dy;
    private Optional<Link> target = Optional.empty();

    public MoveGesture(World world, CanvasViewModel model, String grabbedBlock) {
        this.world = world;
        this.model = model;
        graph = model.document().graph();
        grabbed = graph.block(grabbedBlock);
        names = Set.copyOf(model.selection().blocks());
        loose = names.size() == 1
                && !(grabbed.layer() instanceof Input)
                && graph.inputsOf(grabbedBlock).isEmpty()
                && graph.outputsOf(grabbedBlock).isEmpty();
    }

    @Override
    public void begin(Point2D at) {
        start = at;
    }

    @Override
    public void drag(Point2D at) {
        double x = grabbed.x() + at.getX() - start.getX();
        double y = grabbed.y() + at.getY() - start.getY();
        double snappedX = Metrics.toColumn(x, graph, names) - grabbed.x();
        double snappedY = Metrics.toGrid(y) - grabbed.y();
        if (snappedX != dx || snappedY != dy) {
            dx = snappedX;
            dy = snappedY;
            world.preview(graph.move(names, dx, dy));
        }
        if (loose) {
            target = Placement.wireAt(graph, at.getX(), at.getY(), Placement.ON_WIRE);
            world.target(target.orElse(null));
        }
    }

    @Override
    public void end(Point2D at) {
        drag(at);
        world.target(null);
        if (target.isPresent()) {
            model.document().settle();
            model.document().apply(new InsertOnLink(grabbed, target.get()));
        } else {
            model.move(names, dx, dy, this);
        }
        model.document().settle();
    }

    @Override
    public void cancel() {
        world.target(null);
        world.preview(graph);
    }
}
