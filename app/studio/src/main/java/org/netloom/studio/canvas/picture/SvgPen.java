package org.netloom.studio.canvas.picture;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import org.netloom.core.html.Markup;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.support.look.Tokens;

/// Writes shapes and words of Scalable Vector Graphics 1.1, in colours by their names.
final class SvgPen {
    private final Tokens colours;
    private final StringBuilder svg = new StringBuilder();

    /// @param view what part of the world is seen
    SvgPen(Tokens colours, Bounds view) {
        this.colours = colours;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\""
                        + " font-family=\"Inter, sans-serif\">",
                view.getWidth(), view.getHeight(), view.getMinX(), view.getMinY(), view.getWidth(), view.getHeight());
        plate(view, 0, "bg", null);
    }

    String finish() {
        return svg + "</svg>\n";
    }

    /// @param edge null for none
    void plate(Bounds place, double radius, String inside, @Nullable String edge) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"%s/>",
                place.getMinX(),
                place.getMinY(),
                place.getWidth(),
                place.getHeight(),
                radius,
                colours.colour(inside),
                edge == null ? "" : " stroke=\"" + colours.colour(edge) + "\"");
    }

    void dot(Point2D centre, double radius, String inside, String edge) {
        add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                centre.getX(), centre.getY(), radius, colours.colour(inside), colours.colour(edge));
    }

    void line(Route route, String colour) {
        var path = new StringBuilder("M").append(point(route.curves().getFirst().from()));
        for (var curve : route.curves()) {
            path.append(" C")
                    .append(point(curve.control1()))
                    .append(' ')
                    .append(point(curve.control2()))
                    .append(' ')
                    .append(point(curve.to()));
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, colours.colour(colour));
    }

    void words(double x, double y, String words, String colour, String attributes) {
        if (!words.isEmpty()) {
            add(
                    "<text x=\"%s\" y=\"%s\" fill=\"%s\" %s>%s</text>",
                    x, y, colours.colour(colour), attributes, Markup.escape(words));
        }
    }

    private void add(String pattern, Object... values) {
        var written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        svg.append(String.format(Locale.ROOT, pattern, written)).append('\n');
    }

    private static String point(Point2D point) {
        return number(point.getX()) + "," + number(point.getY());
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
