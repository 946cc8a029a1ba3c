package org.netloom.core.html;

/// Words between the tags of HTML and SVG.
public final class Markup {
    private Markup() {}

    /// Nothing in it is a tag, an entity or the end of an attribute any more; control characters, which
    /// XML forbids, are left out.
    public static String escape(String words) {
        var escaped = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
