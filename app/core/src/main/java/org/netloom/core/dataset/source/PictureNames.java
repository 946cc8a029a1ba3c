package org.netloom.core.dataset.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which picture a cell of a table means: its ending and the folder that it lies in may be missing.
///
/// @param folders of the root, each with its slash, the root itself an empty one
record PictureNames(Path root, List<String> folders) {
    private static final List<String> ENDINGS = List.of("", ".jpg", ".png", ".jpeg", ".JPG", ".webp", ".tif", ".bmp");

    static PictureNames in(Path root) throws IOException {
        var folders = new ArrayList<String>();
        try (var stream = Files.newDirectoryStream(root, Files::isDirectory)) {
            stream.forEach(folder -> folders.add(folder.getFileName() + "/"));
        }
        folders.sort(null);
        folders.addFirst("");
        return new PictureNames(root, folders);
    }

    /// The file that a cell names, relative to the root; null where there is none inside the root.
    @Nullable
    String file(String cell) {
        var name = cell.replace('\\', '/');
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
}
