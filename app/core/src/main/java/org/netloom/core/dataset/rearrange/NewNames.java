package org.netloom.core.dataset.rearrange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// How files are called after a change. Names are paths relative to the dataset's folder, with `/`.
///
/// @param changed old names of files and folders and their new ones, in the order of the changes
public record NewNames(Map<String, String> changed) {
    public static final NewNames NONE = new NewNames(Map.of());

    public NewNames {
        changed = Map.copyOf(changed);
    }

    static NewNames of(Path root, List<FileMove> moves) {
        var names = new HashMap<String, String>();
        for (var move : moves) {
            if (!move.copy() && move.from().startsWith(root) && move.to().startsWith(root)) {
                names.put(name(root, move.from()), name(root, move.to()));
            }
        }
        return new NewNames(names);
    }

    /// The name that this file has now; its own where nothing has changed.
    public String of(String file) {
        if (changed.isEmpty()) {
            return file;
        }
        for (int end = file.length(); end > 0; end = file.lastIndexOf('/', end - 1)) {
            var now = changed.get(file.substring(0, end));
            if (now != null) {
                return now + file.substring(end);
            }
        }
        return file;
    }

    public List<String> of(List<String> files) {
        return files.stream().map(this::of).toList();
    }

    private static String name(Path root, Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
