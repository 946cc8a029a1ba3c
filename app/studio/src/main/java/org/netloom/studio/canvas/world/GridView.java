package org.netloom.studio.canvas.world;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Viewport;

/// The dots behind the blocks: every third line of the grid, rarer when seen from far.
public final class GridView extends Region {
    private static final double STEP = 3 * Metrics.GRID;
    private static final double CLOSEST = 14;

    private final Viewport viewport;
    private final Canvas canvas = new Canvas();
    /// Carries the colour that the style sheet gives to dots.
    private final Rectangle dot = new Rectangle(0, 0);

    public GridView(Viewport viewport) {
        this.viewport = viewport;
        setManaged(false);
        setMouseTransparent(true);
        dot.getStyleClass().add("canvas-dot");
        getChildren().addAll(canvas, dot);
        viewport.x().subscribe(this::requestLayout);
        viewport.y().subscribe(this::requestLayout);
        viewport.scale().subscribe(this::requestLayout);
        dot.fillProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, getWidth(), getHeight());
        context.setFill(dot.getFill());
        double step = STEP * viewport.scale().get();
        while (step < CLOSEST) {
            step *= 2;
        }
        double size = viewport.scale().get() > 0.7 ? 2 : 1;
        for (double x = first(viewport.x().get(), step); x < getWidth(); x += step) {
            for (double y = first(viewport.y().get(), step); y < getHeight(); y += step) {
                context.fillRect(Math.round(x) - size / 2, Math.round(y) - size / 2, size, size);
            }
        }
    }

    private static double first(double origin, double step) {
        double rest = origin % step;
        return rest < 0 ? rest + step : rest;
    }
}
