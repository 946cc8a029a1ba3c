package org.netloom.core.dataset.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.FileStatus;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.picture.PictureFault;
import org.netloom.core.dataset.picture.PictureFormat;
import org.netloom.core.dataset.picture.PictureLimits;
import org.netloom.core.dataset.picture.decode.PictureHeader;
import org.netloom.core.dataset.source.FolderList.Candidate;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.dataset.work.Workers;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// Scans a folder whose folders are classes, or whose folders `train`, `validation` (or `val`,
/// `valid`) and `test`, any of them missing, hold the class folders. Looks at every file's header;
/// whether the pixels are whole shows when they are decoded.
final class FolderScan {
    private static final int CHUNK = 64;

    private FolderScan() {}

    static Dataset scan(Path root, Progress progress) throws Failure {
        var list = new FolderList(root, progress);
        try {
            list.read();
        } catch (IOException e) {
            throw Failure.of("{0} cannot be read: check its permissions.", root.toString())
                    .causedBy(e);
        }
        var candidates = list.candidates();
        var found = new @Nullable FileFault[candidates.size()];
        Workers.run(candidates.size(), CHUNK, progress, () -> (from, to) -> {
            for (int i = from; i < to; i++) {
                found[i] = check(root, candidates.get(i));
            }
        });
        return dataset(root, list, found);
    }

    private static Dataset dataset(Path root, FolderList list, @Nullable FileFault[] found) {
        var candidates = list.candidates();
        var labels = new TreeSet<>(list.emptyClasses());
        for (int i = 0; i < found.length; i++) {
            var label = candidates.get(i).label();
            var fault = found[i];
            if (label != null && (fault == null || fault.status() != FileStatus.IGNORED)) {
                labels.add(label);
            }
        }
        var classes = List.copyOf(labels);
        var index = new HashMap<String, Integer>();
        classes.forEach(label -> index.put(label, index.size()));
        var samples = new ArrayList<Sample>();
        var faults = new ArrayList<>(list.faults());
        for (int i = 0; i < found.length; i++) {
            var candidate = candidates.get(i);
            var fault = found[i];
            if (fault != null) {
                faults.add(fault);
            } else if (candidate.label() != null) {
                samples.add(new Sample(candidate.file(), index.getOrDefault(candidate.label(), 0), candidate.split()));
            }
        }
        faults.sort(Comparator.comparing(FileFault::file));
        return new Dataset(root, classes, samples, faults);
    }

    /// Null for a good sample.
    private static @Nullable FileFault check(Path root, Candidate candidate) {
        var file = candidate.file();
        boolean claims = PictureFormat.isPictureName(file);
        PictureHeader header = null;
        try {
            var path = root.resolve(file);
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return FileFault.ignored(file, Text.of("It is no file."));
            }
            if (candidate.label() == null) {
                return FileFault.ignored(
                        file, Text.of(claims ? "It lies in no class folder: move it into one." : "It is no picture."));
            }
            header = PictureHeader.read(path);
            if (attributes.size() > PictureLimits.MOST_BYTES) {
                throw PictureFault.tooLarge();
            }
            header.checked();
            return null;
        } catch (IOException | InvalidPathException e) {
            return FileFault.refused(
                    file, Text.of("It cannot be opened: check its name, its link or its permissions."));
        } catch (Failure e) {
            if (!claims && header == null) {
                return FileFault.ignored(file, Text.of("It is no picture."));
            }
            return new FileFault(
                    file,
                    FileStatus.REFUSED,
                    header == null ? 0 : header.width(),
                    header == null ? 0 : header.height(),
                    e.text());
        }
    }
}
