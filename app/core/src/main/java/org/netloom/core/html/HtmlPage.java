package org.netloom.core.html;

import java.util.Base64;
import java.util.Collection;

/// An HTML page that needs no other file and no network. Words are escaped; what is written raw says
/// so. An empty style stands for none.
public final class HtmlPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1b2230; --dim: #5d6778; --line: #e3e6eb; --ground: #ffffff; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #e6e9f0; --dim: #9aa4b5; --line: #2a313c; --ground: #14181f; } }
            body { font: 14px/1.5 Inter, system-ui, sans-serif; max-width: 1080px; margin: 32px auto; padding: 0 24px;
              color: var(--ink); background: var(--ground); }
            h1 { font-size: 24px; margin: 0; } h2 { font-size: 18px; margin: 36px 0 8px; } h3 { font-size: 15px; }
            .dim { color: var(--dim); }
            table { border-collapse: collapse; margin: 8px 0; }
            th { text-align: left; font-weight: 500; color: var(--dim); }
            th, td { padding: 4px 14px 4px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
            figure { margin: 0; width: 104px; } figcaption { font-size: 12px; overflow-wrap: anywhere; }
            """;

    private final StringBuilder html = new StringBuilder();

    /// @param language as in HTML's `lang`; empty where it is not known
    /// @param style CSS for what this page has beyond headings, tables and figures
    public HtmlPage(String title, String language, String style) {
        html.append("<!DOCTYPE html>\n<html")
                .append(language.isEmpty() ? "" : " lang=\"" + Markup.escape(language) + "\"")
                .append(">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Markup.escape(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append(style)
                .append("</style>\n</head>\n<body>\n");
        element("h1", "", title);
    }

    public HtmlPage element(String tag, String style, String words) {
        return open(tag, style).raw(Markup.escape(words)).close(tag);
    }

    public HtmlPage open(String tag, String style) {
        html.append('<').append(tag);
        if (!style.isEmpty()) {
            html.append(" class=\"").append(Markup.escape(style)).append('"');
        }
        html.append('>');
        return this;
    }

    public HtmlPage close(String tag) {
        html.append("</").append(tag).append(">\n");
        return this;
    }

    /// @param markup is written as it is
    public HtmlPage raw(String markup) {
        html.append(markup);
        return this;
    }

    /// @param style `n` for columns of numbers, but for the first
    public HtmlPage row(String tag, String style, Collection<String> cells) {
        open("tr", "");
        boolean first = true;
        for (var cell : cells) {
            element(tag, first ? "" : style, cell);
            first = false;
        }
        return close("tr");
    }

    /// @param type such as `image/png`
    /// @param picture a file of this type; without a byte there is only the caption
    /// @param words in place of the picture
    public HtmlPage picture(String type, byte[] picture, String words, String caption) {
        open("figure", "");
        if (picture.length > 0) {
            html.append("<img alt=\"")
                    .append(Markup.escape(words))
                    .append("\" src=\"data:")
                    .append(Markup.escape(type))
                    .append(";base64,")
                    .append(Base64.getEncoder().encodeToString(picture))
                    .append("\">");
        }
        return element("figcaption", "", caption).close("figure");
    }

    @Override
    public String toString() {
        return html + "</body>\n</html>\n";
    }
}
