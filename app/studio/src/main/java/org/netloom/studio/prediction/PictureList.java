package org.netloom.studio.prediction;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The files that were dropped; of a folder, those in it that may be pictures.
final class PictureList {
    static final int MOST = 1000;
    private static final int DEPTH = 4;
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff");

    private PictureList() {}

    static List<Path> of(List<Path> dropped) throws IOException {
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

    /// Folders that cannot be read are passed over.
    private static Set<Path> in(Path folder) throws IOException {
        var found = new TreeSet<Path>();
        Files.walkFileTree(folder, Set.of(), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && mayBePicture(file)) {
                    found.add(file);
                    if (found.size() > MOST) {
                        found.removeLast();
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean mayBePicture(Path file) {
        var name = String.valueOf(file.getFileName());
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
