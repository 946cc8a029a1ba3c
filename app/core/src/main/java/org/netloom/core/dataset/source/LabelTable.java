package org.netloom.core.dataset.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.FileStatus;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.picture.PictureFormat;
import org.netloom.core.dataset.source.FolderList.Candidate;
import org.netloom.core.text.Text;

/// Pictures in one folder, or in some, and a table of their labels: a CSV or TSV file at the top. Which
/// column names the files is told by which files exist; the label's by its heading, or by how few
/// values it has.
final class LabelTable {
    private static final long MOST_BYTES = 512L << 20;
    private static final int LOOKED_AT = 200;
    private static final Set<String> LABEL_NAMES =
            Set.of("label", "labels", "class", "category", "target", "species", "breed", "tag", "y", "class_name");
    private static final Set<String> SPLIT_NAMES = Set.of("split", "set", "subset", "usage", "partition", "dataset");
    private static final List<String> ENDINGS = List.of("", ".jpg", ".png", ".jpeg", ".JPG", ".webp", ".tif", ".bmp");

    private final Path root;
    private final String name;
    private final List<List<String>> rows;
    private final List<String> folders = new ArrayList<>(List.of(""));
    private int fileColumn = -1;
    private int labelColumn = -1;
    private int splitColumn = -1;

    private LabelTable(Path root, String name, List<List<String>> rows) {
        this.root = root;
        this.name = name;
        this.rows = rows;
    }

    /// The table at the top of a folder; empty where there is none whose rows name files that are there.
    static Optional<LabelTable> in(Path root) throws IOException {
        try (var stream = Files.newDirectoryStream(root, "*.{csv,CSV,tsv,TSV}")) {
            for (var file : stream) {
                if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                    var text = Files.readString(file, StandardCharsets.UTF_8);
                    var table = new LabelTable(root, file.getFileName().toString(), Csv.rows(text));
                    if (table.guess()) {
                        return Optional.of(table);
                    }
                }
            }
        } catch (CharacterCodingException e) {
            return Optional.empty(); // no text, whatever its name says
        }
        return Optional.empty();
    }

    private boolean guess() throws IOException {
        if (rows.size() < 2) {
            return false;
        }
        try (var stream = Files.newDirectoryStream(root, Files::isDirectory)) {
            stream.forEach(folder -> folders.add(folder.getFileName() + "/"));
        }
        int columns = rows.getFirst().size();
        var some = rows.subList(1, Math.min(rows.size(), LOOKED_AT + 1));
        int best = some.size() / 2;
        for (int column = 0; column < columns; column++) {
            int at = column;
            int found = (int) some.stream().filter(row -> file(row, at) != null).count();
            if (found > best) {
                best = found;
                fileColumn = column;
            }
        }
        int fewest = Integer.MAX_VALUE;
        for (int column = 0; fileColumn >= 0 && column < columns; column++) {
            var heading = rows.getFirst().get(column).strip().toLowerCase(Locale.ROOT);
            if (SPLIT_NAMES.contains(heading)) {
                splitColumn = column;
            } else if (column != fileColumn) {
                int values = LABEL_NAMES.contains(heading) ? 0 : distinct(column);
                if (values < fewest && values != 1) {
                    fewest = values;
                    labelColumn = column;
                }
            }
        }
        // A table beside class folders is about them only where it says so.
        return fileColumn >= 0 && labelColumn >= 0 && (fewest == 0 || folders.size() < 3);
    }

    private int distinct(int column) {
        var values = new HashSet<String>();
        rows.subList(1, rows.size()).forEach(row -> values.add(cell(row, column)));
        return values.size();
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    /// The file that a cell names, relative to the root; null where there is none inside the root.
    private @Nullable String file(List<String> row, int column) {
        var name = cell(row, column).replace('\\', '/');
        if (name.isEmpty()) {
            return null;
        }
        for (var folder : folders) {
            for (var ending : ENDINGS) {
                try {
                    var path = root.resolve(folder + name + ending).normalize();
                    if (path.startsWith(root) && Files.isRegularFile(path)) {
                        return root.relativize(path).toString().replace('\\', '/');
                    }
                } catch (InvalidPathException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /// The pictures that rows name, and what is amiss with rows and files.
    void read(List<Candidate> candidates, List<FileFault> faults) throws IOException {
        var headings = rows.getFirst();
        faults.add(new FileFault(
                name,
                FileStatus.USED,
                0,
                0,
                Text.of(
                        "Its column {0} names the pictures, {1} their classes.",
                        headings.get(fileColumn), headings.get(labelColumn))));
        var named = new HashSet<String>();
        for (var row : rows.subList(1, rows.size())) {
            var file = file(row, fileColumn);
            var label = cell(row, labelColumn);
            if (file == null) {
                faults.add(FileFault.refused(
                        cell(row, fileColumn), Text.of("{0} names it, and there is no such picture.", name)));
            } else if (label.isEmpty()) {
                named.add(file);
                faults.add(FileFault.refused(file, Text.of("{0} gives it no class.", name)));
            } else if (named.add(file)) {
                var split = splitColumn < 0
                        ? null
                        : Split.ofFolder(cell(row, splitColumn)).orElse(null);
                candidates.add(new Candidate(file, label, split));
            } else {
                faults.add(new FileFault(
                        file, FileStatus.USED, 0, 0, Text.of("{0} names it more than once: the first counts.", name)));
            }
        }
        for (var folder : folders) {
            try (var stream = Files.newDirectoryStream(root.resolve(folder))) {
                for (var path : stream) {
                    var file = folder + path.getFileName();
                    if (PictureFormat.isPictureName(file) && !named.contains(file)) {
                        faults.add(FileFault.ignored(file, Text.of("{0} does not name it.", name)));
                    }
                }
            }
        }
    }
}
