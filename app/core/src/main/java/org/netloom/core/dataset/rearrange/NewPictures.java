package org.netloom.core.dataset.rearrange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.netloom.core.dataset.picture.PictureFormat;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// Pictures from anywhere that are to come into a dataset.
///
/// @param files absolute, each with its name below the class' folder
/// @param others how many files were no pictures by their names
public record NewPictures(Map<Path, String> files, int others) {

    public NewPictures {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /// @param dropped files, and folders whose pictures at any depth are meant; links in them are not followed
    /// @throws Failure when there is no picture among them
    /// @throws CancellationException when `progress` says so
    public static NewPictures of(Collection<Path> dropped, Progress progress) throws Failure {
        var files = new LinkedHashMap<Path, String>();
        int others = 0;
        for (var each : dropped) {
            boolean folder = Files.isDirectory(each);
            var top = folder ? real(each) : each.toAbsolutePath().normalize();
            try (var all = Files.walk(top)) {
                for (var file : (Iterable<Path>) all.sorted()::iterator) {
                    progress.check();
                    var inside = folder ? top.relativize(file) : file.getFileName();
                    if (isHidden(inside) || !Files.isRegularFile(file)) {
                        continue;
                    }
                    if (PictureFormat.isPictureName(file.getFileName().toString())) {
                        files.put(file, inside.toString());
                    } else {
                        others++;
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                throw unreadable(top, e);
            }
        }
        if (files.isEmpty()) {
            throw Failure.of(
                    "There is no picture among them: drop JPEG, PNG, GIF, BMP, TIFF or WebP files, or a folder of them.");
        }
        return new NewPictures(files, others);
    }

    private static Path real(Path folder) throws Failure {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static Failure unreadable(Path path, Exception why) {
        return Failure.of("{0} cannot be read: check its permissions.", path.toString())
                .causedBy(why);
    }

    private static boolean isHidden(Path inside) {
        for (var part : inside) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
