package org.netloom.core.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.netloom.core.html.Markup;
import org.netloom.core.text.RoundNumber;

/// Curves as an SVG picture that stands for itself: axes, a key, a line a curve.
public final class CurvesSvg {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int LEFT = 56;
    private static final int RIGHT = 16;
    private static final int TOP = 40;
    private static final int BOTTOM = 36;
    private static final int STEPS = 4;
    private static final double FLAT = 1e-3;
    private static final int MOST_POINTS = 2000;
    private static final String GRAY = "#808896";

    private final StringBuilder svg = new StringBuilder();
    private final double from;
    private final double unit;
    private final double top;
    private final int epochs;

    private CurvesSvg(List<Curve> curves) {
        double highest = values(curves).max().orElse(1);
        double lowest = values(curves).min().orElse(0);
        // What hardly changes is drawn from zero on, not as the ups and downs of its last digit.
        boolean flat = highest - lowest < FLAT * Math.abs(highest) || highest == lowest;
        double least = flat ? Math.min(0, lowest) : lowest;
        double most = highest == 0 && flat ? 1 : flat ? Math.max(0, highest) : highest;
        unit = RoundNumber.above((most - least) / STEPS);
        from = Math.floor(least / unit + 1e-9) * unit;
        top = from + unit * Math.max(1, Math.ceil((most - from) / unit - 1e-9));
        epochs = Math.max(
                1,
                curves.stream()
                        .flatMap(curve -> curve.points().stream())
                        .mapToInt(Curve.Point::epoch)
                        .max()
                        .orElse(1));
    }

    private static DoubleStream values(List<Curve> curves) {
        return curves.stream().flatMap(curve -> curve.points().stream()).mapToDouble(Curve.Point::value);
    }

    /// @param axis what the epochs are called
    public static String of(String title, String axis, List<Curve> curves) {
        return new CurvesSvg(curves).draw(title, axis, curves);
    }

    private String draw(String title, String axis, List<Curve> curves) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " font-family=\"Inter, system-ui, sans-serif\" font-size=\"12\">",
                WIDTH, HEIGHT, WIDTH, HEIGHT);
        add("<title>%s</title>", Markup.escape(title));
        text(LEFT, 20, "start", "currentColor", title, " font-weight=\"bold\" font-size=\"14\"");
        key(curves);
        grid(axis);
        for (var curve : curves) {
            line(curve);
        }
        return svg.append("</svg>\n").toString();
    }

    private void key(List<Curve> curves) {
        double x = WIDTH - RIGHT;
        for (var curve : curves.reversed()) {
            text(x, 20, "end", GRAY, curve.name(), "");
            x -= 7 * curve.name().length() + 8;
            add(
                    "<line x1=\"%s\" y1=\"16\" x2=\"%s\" y2=\"16\" stroke=\"%s\" stroke-width=\"3\"/>",
                    number(x - 14), number(x), Markup.escape(curve.colour()));
            x -= 28;
        }
    }

    private void grid(String axis) {
        for (double value = from; value <= top + unit / 2; value += unit) {
            var y = number(y(value));
            add(
                    "<line x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\" stroke=\"%s\" stroke-opacity=\"0.3\"/>",
                    LEFT, y, WIDTH - RIGHT, y, GRAY);
            text(LEFT - 8, y(value) + 4, "end", GRAY, label(value), "");
        }
        int every = (int) Math.max(1, RoundNumber.above(epochs / 10.0));
        for (int epoch = every; epoch <= epochs; epoch += every) {
            text(x(epoch), HEIGHT - BOTTOM + 16, "middle", GRAY, String.valueOf(epoch), "");
        }
        text(WIDTH - RIGHT, HEIGHT - 6, "end", GRAY, axis, "");
    }

    private void line(Curve curve) {
        if (curve.points().isEmpty()) {
            return;
        }
        if (curve.points().size() == 1) {
            var point = curve.points().getFirst();
            add(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>",
                    number(x(point.epoch())), number(y(point.value())), Markup.escape(curve.colour()));
            return;
        }
        var points = new StringBuilder();
        int every = Math.max(1, Math.ceilDiv(curve.points().size(), MOST_POINTS));
        for (int i = 0; i < curve.points().size(); i += every) {
            var point = curve.points().get(i);
            points.append(number(x(point.epoch())))
                    .append(',')
                    .append(number(y(point.value())))
                    .append(' ');
        }
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"/>",
                points.toString().strip(), Markup.escape(curve.colour()));
    }

    private double x(int epoch) {
        double share = epochs == 1 ? 0.5 : (epoch - 1.0) / (epochs - 1);
        return LEFT + 8 + (WIDTH - LEFT - RIGHT - 16) * share;
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - from) / (top - from);
    }

    private void text(double x, double y, String anchor, String colour, String words, String more) {
        add(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>",
                number(x), number(y), anchor, colour, more, Markup.escape(words));
    }

    private void add(String pattern, Object... values) {
        svg.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }

    private static String label(double value) {
        return Math.abs(value) < 1e-12
                ? "0"
                : new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
