package org.netloom.core.export;

import java.util.Locale;
import org.netloom.core.html.HtmlPage;
import org.netloom.core.html.Markup;

/// What a report of a run has beyond other pages: large figures, curves, a matrix of mistakes.
final class ReportPage {
    static final String STYLE = """
            .figures { display: flex; flex-wrap: wrap; gap: 28px; margin: 16px 0; }
            .figures b { display: block; font-size: 18px; font-variant-numeric: tabular-nums; }
            .curves { display: flex; flex-wrap: wrap; gap: 24px; } .curves svg { max-width: 100%; height: auto; }
            .wide { overflow-x: auto; }
            .matrix td { text-align: center; padding: 2px 6px; min-width: 26px; border: 1px solid var(--ground);
              font-variant-numeric: tabular-nums; }
            .matrix th { padding: 2px 6px; border: 0; } .matrix th.up { writing-mode: vertical-rl; rotate: 180deg; }
            .pictures { display: flex; flex-wrap: wrap; gap: 16px; }
            figure img { width: 96px; height: 96px; object-fit: contain; image-rendering: pixelated;
              background: #0b0b0b; border-radius: 6px; }
            details { margin: 12px 0; } summary { cursor: pointer; font-weight: 600; }
            """;

    private ReportPage() {}

    static void figure(HtmlPage page, String name, String value) {
        page.open("div", "")
                .element("b", "", value)
                .element("span", "dim", name)
                .close("div");
    }

    /// A field of a matrix.
    ///
    /// @param strength from −1, wrong, to 1, right
    static void field(HtmlPage page, String words, double strength) {
        var colour = strength > 0 ? "50,87,214" : "179,38,30";
        page.raw(String.format(
                Locale.ROOT,
                "<td style=\"background:rgba(%s,%.2f)%s\">%s</td>",
                colour,
                Math.abs(strength),
                Math.abs(strength) > 0.55 ? ";color:#fff" : "",
                Markup.escape(words)));
    }
}
