package org.netloom.studio.canvas.gesture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Chains;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Input;
import org.netloom.core.text.Text;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.model.Placement;
import org.netloom.studio.canvas.world.World;
import org.netloom.studio.document.GraphEdit.InsertOnLink;

/// Moves the selected blocks, snapped into line with others and to the grid. A single block without
/// wires that is let go on a wire is put on it. With Shift blocks come off their chain, which closes
/// behind them, and a single one may go onto another wire.
public final class MoveGesture implements Gesture {
    private final World world;
    private final CanvasViewModel model;
    private final Hint hint;
    private final Flow flow;
    /// At its places on the canvas.
    private final Graph graph;
    private final Block grabbed;
    private final Set<String> names;
    private final boolean loose;
    private final boolean chained;
    private Point2D start = Point2D.ZERO;
    private double dx;
    private double dy;
    private boolean off;
    private Optional<Link> target = Optional.empty();

    public MoveGesture(World world, CanvasViewModel model, Hint hint, String grabbedBlock) {
        this.world = world;
        this.model = model;
        this.hint = hint;
        flow = world.flow();
        graph = world.graph();
        grabbed = graph.block(grabbedBlock);
        names = Set.copyOf(model.selection().blocks());
        boolean joins = names.size() == 1 && !(grabbed.layer() instanceof Input);
        chained = graph.links().stream().anyMatch(link -> names.contains(link.from()) != names.contains(link.to()))
                && names.stream().noneMatch(name -> graph.block(name).layer() instanceof Input);
        loose = joins && !chained;
    }

    @Override
    public void begin(Point2D at) {
        start = at;
    }

    @Override
    public void shift(boolean held) {
        boolean taken = held && chained;
        if (chained) {
            hint.advise(Optional.of(
                    taken
                            ? Text.of("Off the chain, which closes behind it")
                            : Text.of("Shift takes it off the chain")));
        }
        if (taken != off) {
            off = taken;
            world.detach(off ? names : Set.of());
        }
    }

    @Override
    public void drag(Point2D at) {
        double x = grabbed.x() + at.getX() - start.getX();
        double y = grabbed.y() + at.getY() - start.getY();
        var snapped = flow.snapped(x, y, graph, names);
        double snappedX = snapped.getX() - grabbed.x();
        double snappedY = snapped.getY() - grabbed.y();
        if (snappedX != dx || snappedY != dy) {
            dx = snappedX;
            dy = snappedY;
            world.preview(graph.move(names, dx, dy));
        }
        if (loose || off && names.size() == 1) {
            var wires = off ? Chains.takeOff(graph, names) : graph;
            target = Placement.wireAt(wires, flow, at, Placement.ON_WIRE);
            world.target(target.orElse(null));
        } else if (target.isPresent()) {
            target = Optional.empty();
            world.target(null);
        }
    }

    @Override
    public void end(Point2D at) {
        drag(at);
        world.target(null);
        world.detach(Set.of());
        hint.show(Optional.empty());
        var by = flow.place(dx, dy);
        if (off) {
            model.chains()
                    .takeOff(names, by.getX(), by.getY(), target.map(List::of).orElse(List.of()));
        } else if (target.isPresent()) {
            model.document().settle();
            model.document().apply(new InsertOnLink(grabbed, target.get()));
        } else {
            model.move(names, by.getX(), by.getY(), this);
        }
        model.document().settle();
    }

    @Override
    public void cancel() {
        hint.show(Optional.empty());
        world.target(null);
        world.detach(Set.of());
        world.preview(graph);
    }
}
