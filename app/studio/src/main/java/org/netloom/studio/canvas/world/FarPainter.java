package org.netloom.studio.canvas.world;

import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.studio.canvas.block.BlockFace;
import org.netloom.studio.canvas.block.BlockView;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.support.look.StyleNames;
import org.netloom.studio.support.look.Typeface;

/// Draws blocks, wires, frames and notes as they are seen from far.
///
/// @param x where the world's origin is drawn
/// @param near writes all that the cards say
/// @param rough draws curves without smooth edges, which takes a tenth of the time, while they move
record FarPainter(
        GraphicsContext context,
        Function<String, Paint> paints,
        Fonts fonts,
        double scale,
        double x,
        double y,
        boolean rough,
        boolean near) {
    private static final double TITLES_FROM = 11;
    private static final Font FONT = Typeface.TEXT.at(9);
    /// How far apart a rough curve is looked at, in pixels.
    private static final double STEP = 1.5;

    /// Draws all this much further, in the world.
    FarPainter shifted(double dx, double dy) {
        return new FarPainter(context, paints, fonts, scale, x + dx * scale, y + dy * scale, rough, near);
    }

    void frame(GroupFrame frame) {
        box(frame.getLayoutX(), frame.getLayoutY(), frame.getWidth(), frame.getHeight(), "line", "frame");
    }

    void note(NoteView note) {
        box(note.getLayoutX(), note.getLayoutY(), note.getWidth(), note.getHeight(), "line", "note");
    }

    void wire(LinkView wire) {
        var route = wire.route();
        if (route == null) {
            return;
        }
        var colour = paint(wire.isSelected() ? "far-accent" : "far-wire");
        double thick = Math.max(1, 2 * scale);
        var start = route.curves().getFirst().from();
        var end = route.curves().getLast().to();
        if (route.isStraight()) {
            double whole = Math.round(thick);
            context.setFill(colour);
            if (route.sideways()) {
                double top = Math.round(y(start.getY()) - whole / 2);
                context.fillRect(x(start.getX()), top, x(end.getX()) - x(start.getX()), whole);
            } else {
                double left = Math.round(x(start.getX()) - whole / 2);
                context.fillRect(left, y(start.getY()), whole, y(end.getY()) - y(start.getY()));
            }
        } else if (rough) {
            context.setFill(colour);
            route.curves().forEach(curve -> dots(curve, Math.round(thick)));
        } else {
            context.setStroke(colour);
            context.setLineWidth(thick);
            trace(route);
        }
        if (near) {
            context.setFill(paint("far-frame"));
            label(wire);
        }
    }

    private void label(LinkView wire) {
        var at = wire.shapeBounds();
        context.fillRect(x(at.getMinX()), y(at.getMinY()), at.getWidth() * scale, at.getHeight() * scale);
        drawn(wire, x(0), y(0));
    }

    private void trace(Route route) {
        var start = route.curves().getFirst().from();
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

    /// A curve as upright strokes, one for each column of pixels that it passes.
    private void dots(Route.Cubic curve, double thick) {
        double long1 = Math.abs(curve.to().getX() - curve.from().getX());
        double long2 = Math.abs(curve.to().getY() - curve.from().getY());
        int steps = (int) Math.clamp((long1 + long2) * scale / STEP, 2, 400);
        double column = Math.round(x(curve.from().getX()));
        double from = y(curve.from().getY());
        double last = from;
        for (int i = 1; i <= steps; i++) {
            var at = curve.at((double) i / steps);
            double nextColumn = Math.round(x(at.getX()));
            if (nextColumn != column) {
                stroke(column, from, last, thick);
                column = nextColumn;
                from = last;
            }
            last = y(at.getY());
        }
        stroke(column, from, last, thick);
    }

    private void stroke(double column, double from, double to, double thick) {
        double top = Math.floor(Math.min(from, to));
        context.fillRect(column - Math.floor(thick / 2), top, thick, Math.max(thick, Math.ceil(Math.abs(to - from))));
    }

    void card(BlockView block) {
        var face = block.face();
        double left = Math.round(x(block.getLayoutX()));
        double top = Math.round(y(block.getLayoutY()));
        double width = Math.round(Metrics.WIDTH * scale);
        double height = Math.round(Metrics.HEIGHT * scale);
        var canvas = context.getCanvas();
        if (face == null
                || left > canvas.getWidth()
                || top > canvas.getHeight()
                || left + width < 0
                || top + height < 0) {
            return;
        }
        context.setFill(paint("far-" + edge(block, face)));
        double thick = block.isSelected() ? 2 : 1;
        plate(left - thick + 1, top - thick + 1, width + 2 * (thick - 1), height + 2 * (thick - 1));
        context.setFill(paint("far-card"));
        plate(left + 1, top + 1, width - 2, height - 2);
        context.setFill(paint(
                face.folded()
                        ? "family-group"
                        : StyleNames.family(LayerCatalog.familyOf(face.block().layer()))));
        if (near) {
            double inset = Math.round(8 * scale);
            context.fillRect(left, top + inset, Math.round(4 * scale), height - 2 * inset);
            drawn(block, left, top);
            return;
        }
        double band = Math.max(3, Math.round(8 * scale));
        context.fillRect(left + 1, top + 1, band, height - 2);
        if (height >= TITLES_FROM) {
            context.setFont(FONT);
            context.setFill(paint("far-text"));
            context.fillText(face.title(), left + band + 4, top + height / 2 + 3, Math.max(1, width - band - 6));
        }
    }

    private String edge(BlockView block, BlockFace face) {
        if (block.isSelected()) {
            return "accent";
        }
        return face.isInvalid() ? "danger" : near && face.isWarned() ? "warn" : near ? "edge" : "line";
    }

    private void plate(double left, double top, double width, double height) {
        if (!near) {
            context.fillRect(left, top, width, height);
        } else if (!rough) {
            context.fillRoundRect(left, top, width, height, 20 * scale, 20 * scale);
        } else {
            // Cut corners come close to round ones.
            double cut = Math.round(3 * scale);
            double half = Math.round(scale);
            context.fillRect(left + cut, top, width - 2 * cut, height);
            context.fillRect(left + half, top + half, width - 2 * half, height - 2 * half);
            context.fillRect(left, top + cut, width, height - 2 * cut);
        }
    }

    /// What stands on a node: letters, icons, the bar of its share.
    private void drawn(Parent node, double left, double top) {
        for (var child : node.getChildrenUnmodifiable()) {
            double x = left + child.getLayoutX() * scale;
            double y = top + child.getLayoutY() * scale;
            if (child instanceof Text words) {
                var bounds = words.getLayoutBounds();
                context.setFill(words.getFill());
                context.setFont(fonts.at(words.getFont(), scale));
                context.fillText(
                        words.getText(),
                        x + bounds.getMinX() * scale,
                        y + (bounds.getMinY() + words.getBaselineOffset()) * scale);
            } else if (child instanceof Label label) {
                drawn(label, x, y);
            } else if (child.getStyleClass().contains("block-share")) {
                var bar = child.getLayoutBounds();
                context.fillRect(x, y, bar.getWidth() * scale, bar.getHeight() * scale);
            }
        }
    }

    private void box(double worldX, double worldY, double width, double height, String edge, String inside) {
        double left = Math.round(x(worldX));
        double top = Math.round(y(worldY));
        double wide = Math.round(width * scale);
        double high = Math.round(height * scale);
        context.setFill(paint("far-" + edge));
        context.fillRect(left, top, wide, high);
        context.setFill(paint("far-" + inside));
        context.fillRect(left + 1, top + 1, wide - 2, high - 2);
    }

    private Paint paint(String name) {
        return paints.apply(name);
    }

    private double x(double world) {
        return world * scale + x;
    }

    private double y(double world) {
        return world * scale + y;
    }
}
