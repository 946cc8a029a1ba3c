package org.netloom.core.dataset.rearrange;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.netloom.core.dataset.picture.PictureFormat;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// Where a project keeps pictures that were taken out of its dataset: `removed-pictures`, with a folder for
/// each time, in which they lie as they did in the dataset. They stay until a person deletes them.
public final class PictureBin {
    private static final String NAME = "removed-pictures";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    private PictureBin() {}

    /// A folder that is not there yet. Its name is hidden where the project lies among the pictures, so that
    /// it is no class of theirs.
    ///
    /// @param project the project's folder
    /// @param pictures the dataset's
    public static Path next(Path project, Path pictures, LocalDateTime now) {
        var name = project.startsWith(pictures) ? "." + NAME : NAME;
        return FreeName.of(project.resolve(name).resolve(TIME.format(now)));
    }

    /// What lies in a project's bin.
    ///
    /// @param project the project's folder
    /// @return what was taken out last comes first
    public static List<RemovedPicture> of(Path project, Progress progress) throws Failure {
        var found = new ArrayList<RemovedPicture>();
        for (var bin : List.of(project.resolve(NAME), project.resolve("." + NAME))) {
            try {
                if (Files.isDirectory(bin)) {
                    Files.walkFileTree(bin, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            progress.check();
                            if (bin.relativize(file).getNameCount() > 1
                                    && !attributes.isDirectory()
                                    && PictureFormat.isPictureName(
                                            file.getFileName().toString())) {
                                found.add(RemovedPicture.in(bin, file));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
                }
            } catch (IOException e) {
                throw Failure.of("{0} cannot be read: check its permissions.", bin.toString())
                        .causedBy(e);
            }
        }
        found.sort(Comparator.comparing(
                        (RemovedPicture one) -> one.batch().getFileName().toString())
                .reversed()
                .thenComparing(RemovedPicture::name));
        return List.copyOf(found);
    }

    /// Deletes pictures that were taken out, and folders of the bin that are empty then: nothing brings them
    /// back.
    ///
    /// @throws Failure when one cannot be deleted; those before it are gone
    public static void delete(List<RemovedPicture> pictures, Progress progress) throws Failure {
        int done = 0;
        try {
            for (var picture : pictures) {
                progress.check();
                Files.deleteIfExists(picture.file());
                progress.at(++done, pictures.size());
            }
        } catch (IOException e) {
            throw Failure.of(
                            "{0} cannot be deleted: mend the permissions of its folder.",
                            pictures.get(done).file().toString())
                    .causedBy(e);
        } finally {
            sweep(pictures);
        }
    }

    /// The deepest first; what is not empty stays.
    private static void sweep(List<RemovedPicture> pictures) {
        Set<Path> folders = new TreeSet<>(
                Comparator.comparing(Path::getNameCount).reversed().thenComparing(Comparator.naturalOrder()));
        for (var picture : pictures) {
            for (var folder = picture.file().getParent();
                    folder != null && folder.startsWith(picture.batch());
                    folder = folder.getParent()) {
                folders.add(folder);
            }
        }
        for (var folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                continue; // something else is in it
            }
        }
    }
}
