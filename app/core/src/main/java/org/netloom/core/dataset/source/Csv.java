package org.netloom.core.dataset.source;

import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values (RFC 4180), or values separated by semicolons or tabs, whichever the
/// first line has most of.
final class Csv {
    private Csv() {}

    static List<List<String>> rows(String text) {
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = separator(body.lines().findFirst().orElse(""));
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < body.length() && body.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    add(rows, row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        row.add(cell.toString());
        add(rows, row);
        return rows;
    }

    private static void add(List<List<String>> rows, List<String> row) {
        if (row.size() > 1 || !row.getFirst().isBlank()) {
            rows.add(row);
        }
    }

    private static char separator(String line) {
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            if (line.chars().filter(each -> each == c).count()
                    > line.chars().filter(each -> each == ',').count()) {
                best = c;
            }
        }
        return best;
    }
}
