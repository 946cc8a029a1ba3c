package org.netloom.core.dataset.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values (RFC 4180), or values separated by semicolons or tabs, whichever the
/// first line has most of, a row at a time: a table may be larger than the memory.
final class Csv {
    /// In characters: what is longer is no row.
    private static final int LONGEST_ROW = 1 << 20;

    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private final BufferedReader in;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private int length;

    private Csv(BufferedReader in) throws IOException {
        this.in = in;
        in.mark(LONGEST_ROW);
        if (in.read() != MARK) {
            in.reset();
        }
        in.mark(LONGEST_ROW);
        separator = separator();
        in.reset();
    }

    /// What is done with a row.
    @FunctionalInterface
    interface Rows {
        /// @return whether to go on
        boolean take(List<String> row);
    }

    /// The first rows of a file.
    ///
    /// @throws IOException also where the file is no table
    static List<List<String>> head(Path file, int most) throws IOException {
        var head = new ArrayList<List<String>>();
        each(file, LONGEST_ROW, row -> head.add(row) && head.size() < most);
        return head;
    }

    /// @throws IOException also where the file is no table
    static void each(Path file, Rows rows) throws IOException {
        each(file, Long.MAX_VALUE, rows);
    }

    private static void each(Path file, long judged, Rows rows) throws IOException {
        try (var reader = Files.newBufferedReader(file, charset(file, judged))) {
            var csv = new Csv(reader);
            for (var row = csv.row(); !row.isEmpty(); row = csv.row()) {
                boolean blank = row.size() == 1 && row.getFirst().isBlank();
                if (!blank && !rows.take(row)) {
                    return;
                }
            }
        }
    }

    /// UTF-8, or what Excel writes where that is not asked for.
    ///
    /// @param judged characters to look at
    private static Charset charset(Path file, long judged) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var mark = in.readNBytes(2);
            short order = mark.length < 2 ? 0 : ByteBuffer.wrap(mark).getShort();
            if (order == (short) 0xFEFF || order == (short) 0xFFFE) {
                return StandardCharsets.UTF_16;
            }
        }
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var some = new char[1 << 13];
            long seen = 0;
            for (int count = 0; count >= 0 && seen < judged; count = in.read(some)) {
                seen += count;
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return EXCEL;
        }
    }

    private char separator() throws IOException {
        var counts = new int[3];
        int at = 0;
        for (int c = in.read(); c >= 0 && c != '\n' && ++at < LONGEST_ROW; c = in.read()) {
            int which = ",;\t".indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        if (counts[2] > counts[0]) {
            return '\t';
        }
        return counts[1] > counts[0] ? ';' : ',';
    }

    /// The next row, empty at the end.
    private List<String> row() throws IOException {
        var row = new ArrayList<String>();
        length = 0;
        int c = next();
        if (c < 0) {
            return row;
        }
        boolean quoted = false;
        for (; c >= 0 && (quoted || c != '\n'); c = next()) {
            if (quoted && c == '"') {
                in.mark(1);
                if (in.read() == '"') {
                    cell.append('"');
                } else {
                    in.reset();
                    quoted = false;
                }
            } else if (quoted) {
                cell.append((char) c);
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                end(row);
            } else if (c != '\r') {
                cell.append((char) c);
            }
        }
        end(row);
        return row;
    }

    private int next() throws IOException {
        if (++length > LONGEST_ROW) {
            throw new IOException("a row of over " + LONGEST_ROW + " characters");
        }
        return in.read();
    }

    private void end(List<String> row) {
        row.add(cell.toString());
        cell.setLength(0);
    }
}
