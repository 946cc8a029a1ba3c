package org.netloom.core.dataset.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.FileStatus;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.picture.PictureFormat;
import org.netloom.core.dataset.source.FolderList.Candidate;
import org.netloom.core.text.Text;

/// Pictures in one folder, or in some, and a table of their labels: a CSV or TSV file at the top. Where
/// there are more tables, the one that tells apart the classes of most pictures counts.
final class LabelTable {
    private static final long MOST_BYTES = 512L << 20;

    private final PictureNames names;
    private final String name;
    private final List<Candidate> pictures = new ArrayList<>();
    private final List<FileFault> faults = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, String> labels = new HashMap<>();

    private LabelTable(PictureNames names, String name) {
        this.names = names;
        this.name = name;
    }

    /// The table at the top of a folder; empty where there is none whose rows name files that are there.
    static Optional<LabelTable> in(Path root) throws IOException {
        var names = PictureNames.in(root);
        LabelTable best = null;
        var others = new LinkedHashSet<String>();
        for (var file : files(root)) {
            var table = read(file, names);
            if (table.isPresent()) {
                if (best == null || table.get().isBetterThan(best)) {
                    best = table.get();
                }
                others.add(table.get().name);
            }
        }
        if (best != null) {
            others.remove(best.name);
            for (var other : others) {
                best.faults.add(FileFault.ignored(
                        other, Text.of("It names pictures too; {0} tells the classes of more.", best.name)));
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Path> files(Path root) throws IOException {
        var files = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(root, "*.{csv,CSV,tsv,TSV}")) {
            for (var file : stream) {
                if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                    files.add(file);
                }
            }
        }
        files.sort(null);
        return files;
    }

    private static Optional<LabelTable> read(Path file, PictureNames names) {
        try {
            var columns = TableColumns.of(file, names);
            if (columns.isEmpty()) {
                return Optional.empty();
            }
            var table = new LabelTable(names, file.getFileName().toString());
            table.read(file, columns.get());
            return Optional.of(table);
        } catch (IOException e) {
            return Optional.empty(); // no table, whatever its name says
        }
    }

    private boolean isBetterThan(LabelTable other) {
        boolean tells = labels.size() > 1;
        boolean otherTells = other.labels.size() > 1;
        return tells == otherTells ? pictures.size() > other.pictures.size() : tells;
    }

    private void read(Path file, TableColumns columns) throws IOException {
        var headings = columns.headings();
        faults.add(new FileFault(
                name,
                FileStatus.USED,
                0,
                0,
                Text.of(
                        "Its column {0} names the pictures, {1} their classes.",
                        headings.get(columns.file()), headings.get(columns.label()))));
        boolean[] isHeading = {true};
        Csv.each(file, row -> {
            if (!isHeading[0]) {
                add(row, columns);
            }
            isHeading[0] = false;
            return true;
        });
    }

    private void add(List<String> row, TableColumns columns) {
        var cell = TableColumns.cell(row, columns.file());
        var file = names.file(cell);
        if (file == null) {
            faults.add(FileFault.refused(cell, Text.of("{0} names it, and there is no such picture.", name)));
            return;
        }
        if (!named.add(file)) {
            faults.add(new FileFault(
                    file, FileStatus.USED, 0, 0, Text.of("{0} names it more than once: the first counts.", name)));
            return;
        }
        var label = TableColumns.cell(row, columns.label());
        var word = columns.split() < 0 ? "" : TableColumns.cell(row, columns.split());
        var split = Split.ofWord(word).orElse(null);
        if (label.isEmpty()) {
            faults.add(FileFault.refused(file, Text.of("{0} gives it no class.", name)));
        } else if (split == null && !word.isEmpty()) {
            faults.add(FileFault.refused(
                    file, Text.of("{0} puts it into “{1}”: call that train, validation or test.", name, word)));
        } else {
            pictures.add(new Candidate(file, common(label), split));
        }
    }

    private String common(String label) {
        var known = labels.putIfAbsent(label, label);
        return known == null ? label : known;
    }

    /// The pictures that rows name, and what is amiss with rows and files.
    void tell(List<Candidate> candidates, List<FileFault> amiss) throws IOException {
        candidates.addAll(pictures);
        amiss.addAll(faults);
        for (var folder : names.folders()) {
            try (var stream = Files.newDirectoryStream(names.root().resolve(folder))) {
                for (var path : stream) {
                    var file = folder + path.getFileName();
                    if (PictureFormat.isPictureName(file) && !named.contains(file)) {
                        amiss.add(FileFault.ignored(file, Text.of("{0} does not name it.", name)));
                    }
                }
            }
        }
    }
}
