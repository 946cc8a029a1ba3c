package org.netloom.studio.canvas.world;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import org.netloom.core.layers.Family;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.support.look.StyleNames;

/// The net as it is seen from far, where the words on the cards could not be read: families by colour,
/// titles in small letters as long as they fit. Hundreds of blocks are drawn in one go, which keeps them
/// fluid; the cards themselves stay in their places, unseen, for the mouse and for screen readers. Seen from
/// near, it stands in for the cards while the view moves.
///
/// What is drawn has a margin all round, so that it is moved as long as it lasts while the view moves.
/// Blocks that are dragged are drawn on a picture of their own.
public final class FarView extends Region {
    private static final double FAR = 0.55;
    private static final double MARGIN = 256;
    /// How far beside blocks their wires go.
    private static final double AROUND = 160;

    private final Viewport viewport;
    private final World world;
    private final Layer still = new Layer();
    private final Layer pulled = new Layer();
    private final Layer lifted = new Layer();
    private boolean stale = true;
    private boolean rough;
    /// Carry the colours that the style sheet gives them.
    private final Fonts fonts = new Fonts();
    private final Map<String, Rectangle> swatches = new HashMap<>();

    public FarView(Viewport viewport, World world) {
        this.viewport = viewport;
        this.world = world;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(still.canvas, pulled.canvas, lifted.canvas);
        for (var name :
                new String[] {"card", "line", "wire", "accent", "danger", "text", "note", "frame", "edge", "warn"}) {
            swatch("far-" + name);
        }
        swatch("family-group");
        for (var family : Family.values()) {
            swatch(StyleNames.family(family));
        }
        viewport.x().subscribe(this::requestLayout);
        viewport.y().subscribe(this::requestLayout);
        viewport.scale().subscribe(this::requestLayout);
        widthProperty().subscribe(this::redraw);
        heightProperty().subscribe(this::redraw);
        world.onDrawn(this::redraw, this::requestLayout);
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
        return swatch == null ? Color.GRAY : swatch.getFill();
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var motion = world.motion();
        boolean shown = viewport.scale().get() < FAR || motion.isRolling();
        world.veil(shown);
        world.place();
        var dragged = world.lifted();
        still.canvas.setVisible(shown);
        lifted.canvas.setVisible(shown && !dragged.isEmpty());
        pulled.canvas.setVisible(shown && !dragged.isEmpty());
        if (shown) {
            draw(dragged, motion.isZooming() || !dragged.isEmpty());
        } else {
            stale = true;
        }
    }

    private void draw(Lifted dragged, boolean roughly) {
        double scale = viewport.scale().get();
        if (stale || rough != roughly) {
            stale = false;
            rough = roughly;
            still.forget();
            lifted.forget();
        }
        var all = new BoundingBox(-MARGIN, -MARGIN, getWidth() + 2 * MARGIN, getHeight() + 2 * MARGIN);
        still.show(
                scale,
                viewport.x().get(),
                viewport.y().get(),
                () -> all,
                painter -> world.scene().drawStill(painter, dragged));
        if (!dragged.isEmpty()) {
            lifted.show(
                    scale,
                    viewport.x().get() + dragged.dx() * scale,
                    viewport.y().get() + dragged.dy() * scale,
                    () -> within(world.scene().liftedBounds(dragged), all),
                    painter -> world.scene().drawLifted(painter.shifted(-dragged.dx(), -dragged.dy()), dragged));
            pulled.forget();
            pulled.show(
                    scale,
                    viewport.x().get(),
                    viewport.y().get(),
                    () -> within(world.scene().pulledBounds(dragged), new BoundingBox(0, 0, getWidth(), getHeight())),
                    painter -> world.scene().drawPulled(painter, dragged));
        }
    }

    /// Where a part of the world is in the view, no larger than `most`.
    private Bounds within(Bounds part, Bounds most) {
        var from = viewport.toView(part.getMinX() - AROUND, part.getMinY() - AROUND);
        var to = viewport.toView(part.getMaxX() + AROUND, part.getMaxY() + AROUND);
        double left = Math.clamp(Math.floor(from.getX()), most.getMinX(), most.getMaxX());
        double top = Math.clamp(Math.floor(from.getY()), most.getMinY(), most.getMaxY());
        double right = Math.clamp(Math.ceil(to.getX()), left, Math.max(left, most.getMaxX()));
        double bottom = Math.clamp(Math.ceil(to.getY()), top, Math.max(top, most.getMaxY()));
        return new BoundingBox(left, top, right - left, bottom - top);
    }

    /// A picture of a part of the world that is drawn once and moved as long as it lasts.
    private final class Layer {
        private final Canvas canvas = new Canvas();
        private Bounds area = new BoundingBox(0, 0, 0, 0);
        private boolean drawn;
        private double x;
        private double y;
        private double scale;

        void forget() {
            drawn = false;
        }

        void show(double scale, double x, double y, Supplier<Bounds> wanted, Consumer<FarPainter> draw) {
            if (!drawn || scale != this.scale || Math.abs(x - this.x) > MARGIN || Math.abs(y - this.y) > MARGIN) {
                drawn = true;
                this.scale = scale;
                this.x = x;
                this.y = y;
                area = wanted.get();
                canvas.setWidth(area.getWidth());
                canvas.setHeight(area.getHeight());
                var context = canvas.getGraphicsContext2D();
                context.clearRect(0, 0, area.getWidth(), area.getHeight());
                draw.accept(new FarPainter(
                        context,
                        FarView.this::paint,
                        fonts,
                        scale,
                        x - area.getMinX(),
                        y - area.getMinY(),
                        rough,
                        scale >= FAR));
            }
            canvas.relocate(Math.round(area.getMinX() + x - this.x), Math.round(area.getMinY() + y - this.y));
        }
    }
}
