package org.netloom.core.dataset.health.page;

import java.util.List;
import java.util.Locale;
import org.netloom.core.dataset.health.SizeBins.Bin;
import org.netloom.core.html.Markup;

/// Counts as an SVG picture of bars, in the colours of the page it stands in.
final class BarsSvg {
    /// Its colours, for the page's style.
    static final String STYLE = """
            svg.bars { display: block; max-width: 100%; height: auto; font-size: 13px; }
            svg.bars text { fill: var(--ink); } svg.bars text.n { fill: var(--dim); }
            svg.bars rect { fill: var(--size); } svg.bars line { stroke: var(--line); }
            """;

    private static final int WIDTH = 480;
    private static final int NAMES = 112;
    private static final int COUNTS = 64;
    private static final int ROW = 24;
    private static final int THICK = 12;
    private static final int MOST_LETTERS = 16;

    private BarsSvg() {}

    /// @param title what is counted, for those who do not see it
    static String of(String title, List<Bin> bins) {
        int height = ROW * bins.size();
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class=\"bars\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " role=\"img\"><title>%s</title>\n",
                WIDTH,
                height,
                WIDTH,
                height,
                Markup.escape(title)));
        int most = bins.stream().mapToInt(Bin::count).max().orElse(1);
        svg.append(
                String.format(Locale.ROOT, "<line x1=\"%d\" y1=\"0\" x2=\"%d\" y2=\"%d\"/>\n", NAMES, NAMES, height));
        for (int i = 0; i < bins.size(); i++) {
            var bin = bins.get(i);
            // One picture of a million is seen as well.
            double length = bin.count() == 0
                    ? 0
                    : Math.max(1, (double) (WIDTH - NAMES - COUNTS) * bin.count() / Math.max(1, most));
            int middle = ROW * i + ROW / 2;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" dominant-baseline=\"central\">%s</text>"
                            + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>"
                            + "<text class=\"n\" x=\"%.1f\" y=\"%d\" dominant-baseline=\"central\">%d</text>\n",
                    NAMES - 10,
                    middle,
                    Markup.escape(shortened(bin.label())),
                    NAMES,
                    middle - THICK / 2,
                    length,
                    THICK,
                    NAMES + length + 8,
                    middle,
                    bin.count()));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= MOST_LETTERS
                ? label
                : label.substring(0, label.offsetByCodePoints(0, MOST_LETTERS - 1)) + "…";
    }
}
