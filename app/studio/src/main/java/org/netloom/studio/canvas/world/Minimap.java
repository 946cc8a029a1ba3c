package org.netloom.studio.canvas.world;

import java.util.ArrayList;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import org.netloom.core.graph.Problem;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Viewport;
import org.netloom.studio.document.Checked;

/// The whole net in the corner, with a frame around what is in sight; a click or drag moves there.
public final class Minimap extends Region {
    public static final double WIDTH = 112;
    public static final double HEIGHT = 88;
    private static final double MARGIN = 8;

    private final Viewport viewport;
    private final Region sight;
    private final Path good = new Path();
    private final Path bad = new Path();
    private final Rectangle frame = new Rectangle();
    private Bounds area = new BoundingBox(0, 0, 1, 1);
    private double scale = 1;

    /// @param sight what the viewport is a view of
    public Minimap(Viewport viewport, Region sight) {
        this.viewport = viewport;
        this.sight = sight;
        getStyleClass().add("minimap");
        setManaged(false);
        good.getStyleClass().add("minimap-blocks");
        bad.getStyleClass().add("minimap-problems");
        frame.getStyleClass().add("minimap-frame");
        for (var shape : new javafx.scene.shape.Shape[] {good, bad, frame}) {
            shape.setManaged(false);
            shape.setMouseTransparent(true);
        }
        // Hundreds of small rectangles take long to draw, and seldom change.
        good.setCache(true);
        var clip = new Rectangle(WIDTH, HEIGHT);
        clip.setArcWidth(16);
        clip.setArcHeight(16);
        setClip(clip);
        getChildren().addAll(good, bad, frame);
        viewport.x().subscribe(this::placeFrame);
        viewport.y().subscribe(this::placeFrame);
        viewport.scale().subscribe(this::placeFrame);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::moveThere);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::moveThere);
    }

    public void show(Checked checked) {
        var blocks = Flow.of(checked.project().drawing()).drawn(checked.graph()).blocks();
        setVisible(blocks.size() > 1);
        area = Metrics.bounds(blocks);
        scale = Math.min(
                0.12,
                Math.min(
                        (WIDTH - 2 * MARGIN) / Math.max(1, area.getWidth()),
                        (HEIGHT - 2 * MARGIN) / Math.max(1, area.getHeight())));
        var faulty = checked.problems().stream()
                .filter(Problem::isError)
                .map(Problem::block)
                .toList();
        var fine = new ArrayList<PathElement>();
        var wrong = new ArrayList<PathElement>();
        for (var block : blocks) {
            var to = faulty.contains(block.name()) ? wrong : fine;
            var corner = toMap(block.x(), block.y());
            to.add(new MoveTo(corner.getX(), corner.getY()));
            to.add(new HLineTo(corner.getX() + Metrics.WIDTH * scale));
            to.add(new VLineTo(corner.getY() + Math.max(1.5, Metrics.HEIGHT * scale)));
            to.add(new HLineTo(corner.getX()));
            to.add(new ClosePath());
        }
        good.getElements().setAll(fine);
        bad.getElements().setAll(wrong);
        placeFrame();
    }

    public void placeFrame() {
        var from = viewport.toWorld(0, 0);
        var to = viewport.toWorld(sight.getWidth(), sight.getHeight());
        var corner = toMap(from.getX(), from.getY());
        var other = toMap(to.getX(), to.getY());
        double left = Math.max(1, corner.getX());
        double top = Math.max(1, corner.getY());
        frame.setX(left);
        frame.setY(top);
        frame.setWidth(Math.max(0, Math.min(WIDTH - 1, other.getX()) - left));
        frame.setHeight(Math.max(0, Math.min(HEIGHT - 1, other.getY()) - top));
    }

    private Point2D toMap(double x, double y) {
        return new Point2D(WIDTH / 2 + (x - area.getCenterX()) * scale, HEIGHT / 2 + (y - area.getCenterY()) * scale);
    }

    private void moveThere(MouseEvent event) {
        viewport.centre(
                area.getCenterX() + (event.getX() - WIDTH / 2) / scale,
                area.getCenterY() + (event.getY() - HEIGHT / 2) / scale,
                sight.getWidth(),
                sight.getHeight());
        event.consume();
    }
}
