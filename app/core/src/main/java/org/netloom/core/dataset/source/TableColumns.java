package org.netloom.core.dataset.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.dataset.Split;

/// Which columns of a table say what. The files' is told by which files exist; the label's by its heading,
/// or by how few values it has; the splits' by its heading and by one value at least that is a split.
///
/// @param split -1 where there is none
record TableColumns(List<String> headings, int file, int label, int split) {
    private static final int LOOKED_AT = 200;
    private static final int MOST_COLUMNS = 64;
    private static final int MOST_VALUES = 5000;
    private static final Set<String> LABEL_NAMES =
            Set.of("label", "labels", "class", "category", "target", "species", "breed", "tag", "y", "class_name");
    private static final Set<String> SPLIT_NAMES = Set.of("split", "set", "subset", "usage", "partition", "dataset");

    /// Empty where the table is not about the pictures.
    ///
    /// @throws IOException also where the file is no table
    static Optional<TableColumns> of(Path table, PictureNames names) throws IOException {
        var head = Csv.head(table, LOOKED_AT + 1);
        if (head.size() < 2) {
            return Optional.empty();
        }
        var headings = head.getFirst();
        int columns = Math.min(MOST_COLUMNS, headings.size());
        int file = fileColumn(head.subList(1, head.size()), columns, names);
        if (file < 0) {
            return Optional.empty();
        }
        var values = values(table, columns);
        int label = -1;
        int split = -1;
        int fewest = Integer.MAX_VALUE;
        for (int column = 0; column < columns; column++) {
            var heading = headings.get(column).strip().toLowerCase(Locale.ROOT);
            if (SPLIT_NAMES.contains(heading)
                    && values.get(column).stream()
                            .anyMatch(word -> Split.ofWord(word).isPresent())) {
                split = column;
            } else if (column != file) {
                int count =
                        LABEL_NAMES.contains(heading) ? 0 : values.get(column).size();
                if (count < fewest && count != 1) {
                    fewest = count;
                    label = column;
                }
            }
        }
        // A table beside class folders is about them only where it says so.
        boolean about = label >= 0 && (fewest == 0 || names.folders().size() < 3);
        return about ? Optional.of(new TableColumns(headings, file, label, split)) : Optional.empty();
    }

    /// The one that names most files, and at least half of those looked for; -1 where none does.
    private static int fileColumn(List<List<String>> rows, int columns, PictureNames names) {
        int best = rows.size() / 2;
        int file = -1;
        for (int column = 0; column < columns; column++) {
            int at = column;
            int found = (int) rows.stream()
                    .filter(row -> names.file(cell(row, at)) != null)
                    .count();
            if (found > best) {
                best = found;
                file = column;
            }
        }
        return file;
    }

    /// Different values of each column, as far as they are few.
    private static List<Set<String>> values(Path table, int columns) throws IOException {
        var values = new ArrayList<Set<String>>();
        for (int column = 0; column < columns; column++) {
            values.add(new HashSet<>());
        }
        boolean[] headings = {true};
        Csv.each(table, row -> {
            for (int column = 0; column < columns && !headings[0]; column++) {
                if (values.get(column).size() < MOST_VALUES) {
                    values.get(column).add(cell(row, column));
                }
            }
            headings[0] = false;
            return true;
        });
        return values;
    }

    static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }
}
