package org.netloom.core.interop.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.netloom.core.text.Failure;

/// Splits a snippet of Python into words, numbers, strings and signs. Line breaks count outside of
/// brackets alone; comments are left out.
final class PythonTokens {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SIGN,
        LINE_END
    }

    record Token(Kind kind, String text, int line) {
        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }
    }

    private static final Pattern NEXT = Pattern.compile("(?<space>[ \\t\\r\\f]+|#[^\\n]*|\\\\\\n)|(?<line>\\n)"
            + "|(?<name>[A-Za-z_][A-Za-z_0-9]*(?:\\.[A-Za-z_][A-Za-z_0-9]*)*)"
            + "|(?<number>(?:\\d[\\d_]*\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)"
            + "|(?<string>\"\"\"(?s:.*?)\"\"\"|'''(?s:.*?)'''"
            // Possessive: Java's other loops over alternatives take a frame of the stack for each letter.
            + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+')"
            + "|(?<sign>\\*\\*|//|[-+*/()\\[\\]{},=:.@%<>!&|^~;])");

    private PythonTokens() {}

    static List<Token> of(String code) throws Failure {
        var tokens = new ArrayList<Token>();
        var matcher = NEXT.matcher(code);
        int line = 1;
        int depth = 0;
        for (int at = 0; at < code.length(); at = matcher.end()) {
            if (!matcher.region(at, code.length()).lookingAt()) {
                throw Failure.of("Line {0} is no Python that can be read: {1}", line, lineAt(code, at));
            }
            var text = matcher.group();
            if (matcher.group("line") != null) {
                if (depth == 0) {
                    tokens.add(new Token(Kind.LINE_END, "", line));
                }
            } else if (matcher.group("name") != null) {
                tokens.add(new Token(Kind.NAME, text, line));
            } else if (matcher.group("number") != null) {
                tokens.add(new Token(Kind.NUMBER, text.replace("_", ""), line));
            } else if (matcher.group("string") != null) {
                int quotes = text.startsWith("\"\"\"") || text.startsWith("'''") ? 3 : 1;
                tokens.add(new Token(Kind.STRING, text.substring(quotes, text.length() - quotes), line));
            } else if (matcher.group("sign") != null) {
                depth += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
                tokens.add(new Token(text.equals(";") ? Kind.LINE_END : Kind.SIGN, text, line));
            }
            line += (int) text.chars().filter(c -> c == '\n').count();
        }
        tokens.add(new Token(Kind.LINE_END, "", line));
        return tokens;
    }

    /// The beginning of the line, for an error.
    static String lineAt(String code, int at) {
        int from = code.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int to = code.indexOf('\n', at);
        var line = code.substring(from, to < 0 ? code.length() : to).strip();
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
