package org.netloom.studio.canvas.gesture;

import javafx.geometry.Point2D;
import org.netloom.studio.canvas.geometry.Viewport;

/// Moves the view over the world. The world moves along, so points are turned back into the view.
public final class PanGesture implements Gesture {
    private final Viewport viewport;
    private Point2D last = Point2D.ZERO;
    private double panX;
    private double panY;

    public PanGesture(Viewport viewport) {
        this.viewport = viewport;
    }

    @Override
    public void begin(Point2D at) {
        last = viewport.toView(at.getX(), at.getY());
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
    }

    @Override
    public void cancel() {
        viewport.pan(-panX, -panY);
    }
}
