package org.netloom.studio.canvas.gesture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.netloom.core.graph.Block;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.canvas.world.World;

/// Selects what a rectangle touches; with Shift in addition to what is selected.
public final class MarqueeGesture implements Gesture {
    private final World world;
    private final CanvasViewModel model;
    private final List<String> before;
    private final Set<String> kept;
    private Point2D start = Point2D.ZERO;

    public MarqueeGesture(World world, CanvasViewModel model, boolean adding) {
        this.world = world;
        this.model = model;
        before = List.copyOf(model.selection().blocks());
        kept = adding ? new LinkedHashSet<>(before) : Set.of();
    }

    @Override
    public void begin(Point2D at) {
        start = at;
    }

    @Override
    public void drag(Point2D at) {
        Bounds area = new BoundingBox(
                Math.min(start.getX(), at.getX()),
                Math.min(start.getY(), at.getY()),
                Math.abs(start.getX() - at.getX()),
                Math.abs(start.getY() - at.getY()));
        world.showMarquee(area);
        var touched = new LinkedHashSet<>(kept);
        world.graph().blocks().stream()
                .filter(block -> Metrics.bounds(block).intersects(area))
                .map(Block::name)
                .forEach(touched::add);
        var links = model.document().graph().links().stream()
                .filter(link -> touched.contains(link.from()) && touched.contains(link.to()))
                .toList();
        model.selection().set(touched, links);
    }

    @Override
    public void end(Point2D at) {
        drag(at);
        world.showMarquee(null);
    }

    @Override
    public void cancel() {
        world.showMarquee(null);
        model.selection().set(before, Set.of());
    }
}
