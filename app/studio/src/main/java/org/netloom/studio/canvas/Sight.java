package org.netloom.studio.canvas;

import java.util.Collection;
import javafx.scene.layout.Region;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.canvas.world.World;

/// What part of the net is seen, and how large.
public final class Sight {
    private static final double MARGIN = 24;
    private static final double LEGIBLE = 0.8;
    private static final double ZOOM_STEP = 1.25;

    private final Region pane;
    private final Viewport viewport;
    private final World world;

    Sight(Region pane, Viewport viewport, World world) {
        this.pane = pane;
        this.viewport = viewport;
        this.world = world;
    }

    /// Shows the whole net.
    public void fit() {
        fit(world.graph().blocks().stream().map(block -> block.name()).toList(), MARGIN);
    }

    /// Shows some blocks as large as they fit.
    public void zoomTo(Collection<String> blocks) {
        fit(blocks, 2 * MARGIN);
    }

    private void fit(Collection<String> names, double margin) {
        var blocks = world.graph().part(java.util.Set.copyOf(names)).blocks();
        if (!blocks.isEmpty()) {
            viewport.fit(Metrics.bounds(blocks), pane.getWidth(), pane.getHeight(), margin);
        }
    }

    public void zoomIn() {
        zoom(ZOOM_STEP);
    }

    public void zoomOut() {
        zoom(1 / ZOOM_STEP);
    }

    public void zoomActual() {
        zoom(1 / viewport.scale().get());
    }

    private void zoom(double factor) {
        viewport.zoomAt(pane.getWidth() / 2, pane.getHeight() / 2, factor);
    }

    void reveal(String block) {
        world.graph()
                .find(block)
                .ifPresent(found -> viewport.reveal(Metrics.bounds(found), pane.getWidth(), pane.getHeight(), MARGIN));
    }

    /// A net is shown whole if it can be read then, else from its beginning; an empty canvas has its origin
    /// where the first block belongs.
    void start() {
        if (world.graph().blocks().isEmpty()) {
            viewport.zoomAt(0, 0, 1 / viewport.scale().get());
            centre(Metrics.WIDTH / 2, pane.getHeight() / 2 - MARGIN);
            return;
        }
        fit();
        if (viewport.scale().get() < LEGIBLE) {
            var net = Metrics.bounds(world.graph().blocks());
            viewport.zoomAt(0, 0, LEGIBLE / viewport.scale().get());
            centre(net.getCenterX(), net.getCenterY());
            var corner = viewport.toView(net.getMinX(), net.getMinY());
            boolean sideways = world.flow().isSideways();
            viewport.pan(sideways ? MARGIN - corner.getX() : 0, sideways ? 0 : MARGIN - corner.getY());
        }
    }

    private void centre(double x, double y) {
        viewport.centre(x, y, pane.getWidth(), pane.getHeight());
    }
}
