package org.netloom.studio.canvas.geometry;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// Which part of the endless world the canvas shows: a scale and where the world's origin lies.
public final class Viewport {
    public static final double LEAST = 0.25;
    public static final double MOST = 3;

    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(this, "scale", 1);
    private final ReadOnlyDoubleWrapper x = new ReadOnlyDoubleWrapper(this, "x");
    private final ReadOnlyDoubleWrapper y = new ReadOnlyDoubleWrapper(this, "y");

    public ReadOnlyDoubleProperty scale() {
        return scale.getReadOnlyProperty();
    }

    /// Where the world's origin is in the view.
    public ReadOnlyDoubleProperty x() {
        return x.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty y() {
        return y.getReadOnlyProperty();
    }

    public Point2D toWorld(double viewX, double viewY) {
        return new Point2D((viewX - x.get()) / scale.get(), (viewY - y.get()) / scale.get());
    }

    public Point2D toView(double worldX, double worldY) {
        return new Point2D(worldX * scale.get() + x.get(), worldY * scale.get() + y.get());
    }

    public void pan(double dx, double dy) {
        x.set(x.get() + dx);
        y.set(y.get() + dy);
    }

    /// Zooms so that the world stays where it is under the point of the view.
    public void zoomAt(double viewX, double viewY, double factor) {
        var fixed = toWorld(viewX, viewY);
        scale.set(Math.clamp(scale.get() * factor, LEAST, MOST));
        place(fixed, viewX, viewY);
    }

    /// Shows all of `world`, at most at its own size, in the middle of the view.
    public void fit(Bounds world, double width, double height, double margin) {
        double fitting = Math.min(
                (width - 2 * margin) / Math.max(1, world.getWidth()),
                (height - 2 * margin) / Math.max(1, world.getHeight()));
        scale.set(Math.clamp(fitting, LEAST, 1));
        centre(world.getCenterX(), world.getCenterY(), width, height);
    }

    public void centre(double worldX, double worldY, double width, double height) {
        place(new Point2D(worldX, worldY), width / 2, height / 2);
    }

    /// Moves as little as it takes to have `world` in sight.
    public void reveal(Bounds world, double width, double height, double margin) {
        var from = toView(world.getMinX(), world.getMinY());
        var to = toView(world.getMaxX(), world.getMaxY());
        pan(shift(from.getX(), to.getX(), width, margin), shift(from.getY(), to.getY(), height, margin));
    }

    private static double shift(double from, double to, double length, double margin) {
        if (from < margin) {
            return margin - from;
        }
        return to > length - margin ? Math.max(length - margin - to, margin - from) : 0;
    }

    private void place(Point2D world, double viewX, double viewY) {
        // Whole pixels keep text and hairlines sharp.
        x.set(Math.round(viewX - world.getX() * scale.get()));
        y.set(Math.round(viewY - world.getY() * scale.get()));
    }
}
