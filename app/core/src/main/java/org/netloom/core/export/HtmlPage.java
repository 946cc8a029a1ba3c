package org.netloom.core.export;

import java.util.Base64;
import java.util.Collection;
import java.util.Locale;

/// An HTML page that needs no other file and no network. Words are escaped; what is written raw says
/// so.
final class HtmlPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 14px/1.5 Inter, system-ui, sans-serif; max-width: 1080px; margin: 32px auto; padding: 0 24px;
              color: light-dark(#1b2230, #e6e9f0); background: light-dark(#ffffff, #14181f); }
            h1 { font-size: 24px; margin: 0; } h2 { font-size: 18px; margin: 36px 0 8px; } h3 { font-size: 15px; }
            .dim { color: light-dark(#5d6778, #9aa4b5); }
            .figures { display: flex; flex-wrap: wrap; gap: 28px; margin: 16px 0; }
            .figures b { display: block; font-size: 18px; font-variant-numeric: tabular-nums; }
            .curves { display: flex; flex-wrap: wrap; gap: 24px; } .curves svg { max-width: 100%; height: auto; }
            table { border-collapse: collapse; margin: 8px 0; }
            th { text-align: left; font-weight: 500; color: light-dark(#5d6778, #9aa4b5); }
            th, td { padding: 4px 14px 4px 0; border-bottom: 1px solid light-dark(#e3e6eb, #2a313c); vertical-align: top; }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
            .wide { overflow-x: auto; }
            .matrix td { text-align: center; padding: 2px 6px; min-width: 26px; border: 1px solid
              light-dark(#ffffff, #14181f); font-variant-numeric: tabular-nums; }
            .matrix th { padding: 2px 6px; border: 0; } .matrix th.up { writing-mode: vertical-rl; rotate: 180deg; }
            .pictures { display: flex; flex-wrap: wrap; gap: 16px; }
            figure { margin: 0; width: 104px; } figure img { width: 96px; height: 96px; object-fit: contain;
              image-rendering: pixelated; background: #0b0b0b; border-radius: 6px; }
            figcaption { font-size: 12px; overflow-wrap: anywhere; }
            details { margin: 12px 0; } summary { cursor: pointer; font-weight: 600; }
            """;

    private final StringBuilder html = new StringBuilder();

    /// @param language as in HTML's `lang`
    HtmlPage(String title, String language) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(Markup.escape(language))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Markup.escape(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        element("h1", "", title);
    }

    HtmlPage element(String tag, String style, String words) {
        html.append('<').append(tag);
        if (!style.isEmpty()) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>').append(Markup.escape(words)).append("</").append(tag).append(">\n");
        return this;
    }

    HtmlPage open(String tag, String style) {
        html.append('<').append(tag);
        if (!style.isEmpty()) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>');
        return this;
    }

    HtmlPage close(String tag) {
        html.append("</").append(tag).append(">\n");
        return this;
    }

    /// @param markup is written as it is
    HtmlPage raw(String markup) {
        html.append(markup);
        return this;
    }

    HtmlPage figure(String name, String value) {
        return open("div", "")
                .element("b", "", value)
                .element("span", "dim", name)
                .close("div");
    }

    /// @param style `n` for columns of numbers, but for the first
    HtmlPage row(String tag, String style, Collection<String> cells) {
        open("tr", "");
        boolean first = true;
        for (var cell : cells) {
            element(tag, first ? "" : style, cell);
            first = false;
        }
        return close("tr");
    }

    /// A field of a matrix.
    ///
    /// @param strength from −1, wrong, to 1, right
    HtmlPage field(String words, double strength) {
        var colour = strength > 0 ? "50,87,214" : "179,38,30";
        html.append(String.format(Locale.ROOT, "<td style=\"background:rgba(%s,%.2f)", colour, Math.abs(strength)))
                .append(Math.abs(strength) > 0.55 ? ";color:#fff\">" : "\">")
                .append(Markup.escape(words))
                .append("</td>");
        return this;
    }

    HtmlPage picture(byte[] png, String words, String caption) {
        html.append("<figure><img alt=\"")
                .append(Markup.escape(words))
                .append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png))
                .append("\">");
        return element("figcaption", "", caption).close("figure");
    }

    @Override
    public String toString() {
        return html + "</body>\n</html>\n";
    }
}
