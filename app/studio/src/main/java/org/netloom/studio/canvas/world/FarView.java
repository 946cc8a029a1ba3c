package org.netloom.studio.canvas.world;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.studio.canvas.block.BlockView;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.support.look.StyleNames;

/// The net as it is seen from far, where the words on the cards could not be read: families by colour,
/// titles in small letters as long as they fit. Hundreds of blocks are drawn in one go, which keeps them
/// fluid; the cards themselves stay in their places, unseen, for the mouse and for screen readers.
public final class FarView extends Region {
    private static final double FAR = 0.55;
    private static final double MARGIN = 160;
    private static final double TITLES_FROM = 11;
    private static final Font FONT = new Font("Inter", 9);

    private final Viewport viewport;
    private final World world;
    private final Canvas canvas = new Canvas();
    private boolean stale = true;
    private double drawnX;
    private double drawnY;
    private double drawnScale = 1;
    /// Carry the colours that the style sheet gives them.
    private final Map<String, Rectangle> swatches = new HashMap<>();

    public FarView(Viewport viewport, World world) {
        this.viewport = viewport;
        this.world = world;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(canvas);
        for (var name : new String[] {"card", "line", "wire", "accent", "danger", "text", "note", "frame"}) {
            swatch("far-" + name);
        }
        swatch("family-group");
        for (var family : org.netloom.core.layers.Family.values()) {
            swatch(StyleNames.family(family));
        }
        viewport.x().subscribe(this::requestLayout);
        viewport.y().subscribe(this::requestLayout);
        viewport.scale().subscribe(this::requestLayout);
        world.onDrawn(this::redraw);
    }

    private void swatch(String styleClass) {
        var swatch = new Rectangle(0, 0);
        swatch.getStyleClass().addAll("far-swatch", styleClass);
        swatch.fillProperty().subscribe(this::redraw);
        swatches.put(styleClass, swatch);
        getChildren().add(swatch);
    }

    private Paint paint(String name) {
        var swatch = swatches.get(name);
        return swatch == null ? javafx.scene.paint.Color.GRAY : swatch.getFill();
    }

    @Override
    protected void layoutChildren() {
        boolean far = viewport.scale().get() < FAR;
        canvas.setVisible(far);
        world.veil(far);
        if (far) {
            shift();
        }
    }

    /// A picture with a margin all round is moved as long as it lasts, and drawn anew when the net or the
    /// scale has changed.
    private void shift() {
        double movedX = viewport.x().get() - drawnX;
        double movedY = viewport.y().get() - drawnY;
        boolean wide = canvas.getWidth() == getWidth() + 2 * MARGIN && canvas.getHeight() == getHeight() + 2 * MARGIN;
        if (stale
                || !wide
                || viewport.scale().get() != drawnScale
                || Math.abs(movedX) > MARGIN
                || Math.abs(movedY) > MARGIN) {
            stale = false;
            drawnX = viewport.x().get();
            drawnY = viewport.y().get();
            drawnScale = viewport.scale().get();
            canvas.setWidth(getWidth() + 2 * MARGIN);
            canvas.setHeight(getHeight() + 2 * MARGIN);
            draw(canvas.getGraphicsContext2D());
        }
        canvas.relocate(
                Math.round(viewport.x().get() - drawnX - MARGIN), Math.round(viewport.y().get() - drawnY - MARGIN));
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    private void draw(GraphicsContext context) {
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double scale = viewport.scale().get();
        world.frames()
                .forEach(frame -> box(
                        context,
                        frame.getLayoutX(),
                        frame.getLayoutY(),
                        frame.getWidth(),
                        frame.getHeight(),
                        "line",
                        "frame"));
        world.notes()
                .forEach(note -> box(
                        context,
                        note.getLayoutX(),
                        note.getLayoutY(),
                        note.getWidth(),
                        note.getHeight(),
                        "line",
                        "note"));
        context.setLineWidth(Math.max(1, 2 * scale));
        for (var wire : world.linkViews()) {
            var route = wire.route();
            if (route != null) {
                context.setStroke(paint(wire.isSelected() ? "far-accent" : "far-wire"));
                trace(context, route);
            }
        }
        context.setFont(FONT);
        for (var block : world.blockViews()) {
            card(context, block, scale);
        }
    }

    private void trace(GraphicsContext context, Route route) {
        var start = route.curves().getFirst().from();
        var end = route.curves().getLast().to();
        if (route.curves().size() == 1 && start.getX() == end.getX() && start.getY() < end.getY()) {
            double thick = Math.round(context.getLineWidth());
            context.setFill(context.getStroke());
            context.fillRect(
                    Math.round(x(start.getX()) - thick / 2), y(start.getY()), thick, y(end.getY()) - y(start.getY()));
            return;
        }
        context.beginPath();
        context.moveTo(x(start.getX()), y(start.getY()));
        for (var curve : route.curves()) {
            context.bezierCurveTo(
                    x(curve.control1().getX()),
                    y(curve.control1().getY()),
                    x(curve.control2().getX()),
                    y(curve.control2().getY()),
                    x(curve.to().getX()),
                    y(curve.to().getY()));
        }
        context.stroke();
    }

    private void card(GraphicsContext context, BlockView block, double scale) {
        var face = block.face();
        double left = Math.round(x(block.getLayoutX()));
        double top = Math.round(y(block.getLayoutY()));
        double width = Math.round(Metrics.WIDTH * scale);
        double height = Math.round(Metrics.HEIGHT * scale);
        if (face == null || left > canvas.getWidth() || top > canvas.getHeight() || left + width < 0 || top + height < 0) {
            return;
        }
        var edge = block.isSelected() ? "accent" : face.isInvalid() ? "danger" : "line";
        context.setFill(paint("far-" + edge));
        double thick = block.isSelected() ? 2 : 1;
        context.fillRect(left - thick + 1, top - thick + 1, width + 2 * (thick - 1), height + 2 * (thick - 1));
        context.setFill(paint("far-card"));
        context.fillRect(left + 1, top + 1, width - 2, height - 2);
        context.setFill(paint(
                face.folded()
                        ? "family-group"
                        : StyleNames.family(LayerCatalog.familyOf(face.block().layer()))));
        double band = Math.max(3, Math.round(8 * scale));
        context.fillRect(left + 1, top + 1, band, height - 2);
        if (height >= TITLES_FROM) {
            context.setFill(paint("far-text"));
            context.fillText(face.title(), left + band + 4, top + height / 2 + 3, Math.max(1, width - band - 6));
        }
    }

    private void box(
            GraphicsContext context,
            double worldX,
            double worldY,
            double width,
            double height,
            String edge,
            String inside) {
        double left = Math.round(x(worldX));
        double top = Math.round(y(worldY));
        double wide = Math.round(width * viewport.scale().get());
        double high = Math.round(height * viewport.scale().get());
        context.setFill(paint("far-" + edge));
        context.fillRect(left, top, wide, high);
        context.setFill(paint("far-" + inside));
        context.fillRect(left + 1, top + 1, wide - 2, high - 2);
    }

    private double x(double world) {
        return world * drawnScale + drawnX + MARGIN;
    }

    private double y(double world) {
        return world * drawnScale + drawnY + MARGIN;
    }
}
