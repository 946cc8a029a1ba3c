package org.netloom.studio.canvas.gesture;

import javafx.geometry.Point2D;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.canvas.world.World;

/// Moves the view over the world. The world moves along, so points are turned back into the view.
public final class PanGesture implements Gesture {
    private final Viewport viewport;
    private final World world;
    private Point2D last = Point2D.ZERO;
    private double panX;
    private double panY;

    public PanGesture(Viewport viewport, World world) {
        this.viewport = viewport;
        this.world = world;
    }

    @Override
    public void begin(Point2D at) {
        last = viewport.toView(at.getX(), at.getY());
        world.hold(true);
    }

    @Override
    public void drag(Point2D at) {
        var now = viewport.toView(at.getX(), at.getY());
        double dx = now.getX() - last.getX();
        double dy = now.getY() - last.getY();
        viewport.pan(dx, dy);
        panX += dx;
        panY += dy;
        last = now;
    }

    @Override
    public void end(Point2D at) {
        drag(at);
        world.hold(false);
    }

    @Override
    public void cancel() {
        viewport.pan(-panX, -panY);
        world.hold(false);
    }
}
