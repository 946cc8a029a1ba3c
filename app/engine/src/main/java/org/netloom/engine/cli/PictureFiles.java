package org.netloom.engine.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.netloom.core.dataset.picture.PictureFormat;
import org.netloom.core.text.Failure;

/// The files to classify: those named as they are, whatever they hold, and from folders what is
/// called a picture.
final class PictureFiles {
    private PictureFiles() {}

    /// In the order of `named`; a folder's sorted by path, hidden ones left out.
    static List<Path> of(List<Path> named) throws Failure {
        var files = new ArrayList<Path>();
        for (var path : named) {
            if (Files.isDirectory(path)) {
                files.addAll(in(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> in(Path folder) throws Failure {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                            return isHidden(inner) && !inner.equals(folder)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile()
                                    && !isHidden(file)
                                    && PictureFormat.isPictureName(file.toString())) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        /// A link that leads in a circle, a folder that may not be read: the rest counts.
                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw Failure.of("{0} cannot be read ({1}): check its permissions.", folder, e.toString())
                    .causedBy(e);
        }
        files.sort(null);
        return files;
    }

    private static boolean isHidden(Path path) {
        var name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
