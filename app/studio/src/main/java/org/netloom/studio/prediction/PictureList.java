package org.netloom.studio.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The files that were dropped; of a folder, those in it that may be pictures.
final class PictureList {
    static final int MOST = 1000;
    private static final int DEPTH = 4;
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff");

    private PictureList() {}

    static List<Path> of(List<Path> dropped) {
        var files = new LinkedHashSet<Path>();
        for (var path : dropped) {
            if (Files.isDirectory(path)) {
                files.addAll(in(path));
            } else {
                files.add(path);
            }
        }
        return files.stream().limit(MOST).toList();
    }

    private static List<Path> in(Path folder) {
        try (var paths = Files.walk(folder, DEPTH)) {
            return paths.filter(Files::isRegularFile)
                    .filter(PictureList::mayBePicture)
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException | RuntimeException e) {
            return new ArrayList<>();
        }
    }

    private static boolean mayBePicture(Path file) {
        var name = String.valueOf(file.getFileName());
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT));
    }
}
