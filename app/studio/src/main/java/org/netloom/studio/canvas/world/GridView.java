package org.netloom.studio.canvas.world;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Viewport;

/// The dots behind the blocks: every third line of the grid, rarer when seen from far.
public final class GridView extends Region {
    /// What the dots hang on besides where the view is.
    private record Drawn(double width, double height, double step, double scale, Paint fill) {}

    private static final double STEP = 3 * Metrics.GRID;
    private static final double CLOSEST = 14;

    private final Viewport viewport;
    private @Nullable Drawn drawn;
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

    /// While the view is moved alone, the dots that are drawn are moved by less than one step.
    @Override
    protected void layoutChildren() {
        double step = STEP * viewport.scale().get();
        while (step < CLOSEST) {
            step *= 2;
        }
        var now = new Drawn(getWidth(), getHeight(), step, viewport.scale().get(), dot.getFill());
        if (!now.equals(drawn)) {
            drawn = now;
            draw(step);
        }
        canvas.relocate(
                Math.round(first(viewport.x().get(), step) - step),
                Math.round(first(viewport.y().get(), step) - step));
    }

    private void draw(double step) {
        canvas.setWidth(getWidth() + 2 * step);
        canvas.setHeight(getHeight() + 2 * step);
        var context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        context.setFill(dot.getFill());
        double size = viewport.scale().get() > 0.7 ? 2 : 1;
        for (double x = 0; x < canvas.getWidth(); x += step) {
            for (double y = 0; y < canvas.getHeight(); y += step) {
                context.fillRect(Math.round(x) - size / 2, Math.round(y) - size / 2, size, size);
            }
        }
    }

    private static double first(double origin, double step) {
        double rest = origin % step;
        return rest < 0 ? rest + step : rest;
    }
}
