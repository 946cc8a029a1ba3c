package org.netloom.studio.canvas.picture;

import java.util.Locale;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Link;
import org.netloom.core.html.Markup;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.studio.canvas.block.BlockFace;
import org.netloom.studio.canvas.block.BlockFaces;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.document.Checked;
import org.netloom.studio.support.look.StyleNames;
import org.netloom.studio.support.look.Tokens;

/// Draws a net as Scalable Vector Graphics 1.1: cards, wires, and the shapes on them.
public final class NetSvg {
    private static final double MARGIN = 24;

    private final Checked checked;
    private final Tokens colours;
    private final StringBuilder svg = new StringBuilder();

    private NetSvg(Checked checked, Tokens colours) {
        this.checked = checked;
        this.colours = colours;
    }

    public static String of(Checked checked, Tokens colours) {
        return new NetSvg(checked, colours).draw();
    }

    private String draw() {
        var graph = checked.folding().shown(checked.graph());
        var bounds = Metrics.bounds(graph.blocks());
        double width = bounds.getWidth() + 2 * MARGIN;
        double height = bounds.getHeight() + 2 * MARGIN;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\""
                        + " font-family=\"Inter, sans-serif\">",
                width, height, bounds.getMinX() - MARGIN, bounds.getMinY() - MARGIN, width, height);
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>",
                bounds.getMinX() - MARGIN, bounds.getMinY() - MARGIN, width, height, colours.colour("bg"));
        graph.links().forEach(this::wire);
        var faces = new BlockFaces(checked);
        for (var block : graph.blocks()) {
            card(block, faces.of(block));
        }
        return svg.append("</svg>\n").toString();
    }

    private void wire(Link link) {
        var graph = checked.graph();
        var route = Route.of(graph.block(link.from()), graph.block(link.to()), graph);
        var path = new StringBuilder();
        var start = route.curves().getFirst().from();
        path.append("M").append(number(start.getX())).append(',').append(number(start.getY()));
        for (var curve : route.curves()) {
            path.append(" C");
            for (var point : new javafx.geometry.Point2D[] {curve.control1(), curve.control2(), curve.to()}) {
                path.append(number(point.getX()))
                        .append(',')
                        .append(number(point.getY()))
                        .append(' ');
            }
        }
        add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
                path.toString().strip(), colours.colour("wire"));
        var shape = checked.shapes()
                .output(checked.folding().output(link.from()))
                .map(Object::toString)
                .orElse("?");
        var middle = route.middle();
        boolean left = route.passesLeft();
        words(
                middle.getX() + (left ? -12 : 12),
                middle.getY() + 4,
                shape,
                "dim",
                "font-size=\"11\" font-family=\"JetBrains Mono, monospace\" text-anchor=\"" + (left ? "end" : "start")
                        + "\"");
    }

    private void card(Block block, BlockFace face) {
        var family = colours.colour(
                StyleNames.family(LayerCatalog.familyOf(block.layer())).replace("family-", ""));
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\" fill=\"%s\" stroke=\"%s\"/>",
                block.x(),
                block.y(),
                Metrics.WIDTH,
                Metrics.HEIGHT,
                colours.colour("raised"),
                colours.colour(face.isInvalid() ? "danger" : face.isWarned() ? "warn" : "line-strong"));
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"4\" height=\"%s\" rx=\"2\" fill=\"%s\"/>",
                block.x(), block.y() + 8, Metrics.HEIGHT - 16, family);
        words(block.x() + 16, block.y() + 23, face.title(), "text", "font-size=\"13\" font-weight=\"bold\"");
        words(
                block.x() + Metrics.WIDTH - 12,
                block.y() + 23,
                face.parameters(),
                "faint",
                "font-size=\"13\" text-anchor=\"end\"");
        words(block.x() + 16, block.y() + 41, face.line(), face.isInvalid() ? "danger" : "dim", "font-size=\"12\"");
    }

    private void words(double x, double y, String words, String colour, String attributes) {
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

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
