package org.netloom.core.dataset.rearrange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.archive.Archive;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.text.Failure;

/// The folders of a dataset whose classes are folders, and what has to be moved to change a class. Plans
/// alone: nothing is touched.
///
/// @param bin where pictures go that are taken out; a folder of its own for each change
public record ClassFolders(Dataset dataset, Path bin) {

    /// Says whether classes are folders that may be changed. Reads the disk.
    ///
    /// @param chosen what the person chose: a folder, or an archive
    /// @throws Failure when this dataset cannot be changed, with what to do instead
    public static void check(Path chosen, Dataset dataset) throws Failure {
        if (Archive.isOne(chosen)) {
            throw Failure.of(
                    "{0} is an archive, which is only read: unpack it and choose its folder to change the pictures.",
                    chosen.toString());
        }
        if (dataset.samples().stream().anyMatch(PackedPictures::holds)) {
            throw Failure.of(
                    "The pictures of {0} lie in files that hold all of them: only a dataset with a file for each picture can be changed.",
                    chosen.toString());
        }
        try {
            if (DatasetScan.hasTable(dataset.root())) {
                throw Failure.of(
                        "A table in {0} says which class each picture has: change the table, and look again.",
                        chosen.toString());
            }
        } catch (IOException e) {
            throw Failure.of("{0} cannot be read: check its permissions.", chosen.toString())
                    .causedBy(e);
        }
        if (!Files.isWritable(dataset.root())) {
            throw Failure.of(
                    "{0} may only be read: mend its permissions, or copy the pictures to a folder of your own.",
                    chosen.toString());
        }
    }

    /// Gives pictures another class; they stay in their split.
    public Plan move(Collection<Integer> samples, String label) throws Failure {
        checkName(label);
        var moves = new ArrayList<FileMove>();
        for (int index : samples) {
            var sample = dataset.samples().get(index);
            var now = folder(sample);
            if (!label(sample).equals(label)) {
                var inside = sample.file().substring(now.length());
                moves.add(FileMove.of(path(sample.file()), path(split(now) + label + inside)));
            }
        }
        return Plan.moving(moves, bin);
    }

    /// Takes pictures out, into the bin, where they lie as they did in the dataset.
    public Plan remove(Collection<Integer> samples) {
        var moves = new ArrayList<FileMove>();
        for (int index : samples) {
            var file = dataset.samples().get(index).file();
            moves.add(FileMove.of(path(file), bin.resolve(file)));
        }
        return Plan.moving(moves, bin);
    }

    /// Puts pictures of the bin back where they were.
    ///
    /// @param label the class for those of which nobody knows theirs
    public Plan restore(Collection<RemovedPicture> pictures, String label) throws Failure {
        var moves = new ArrayList<FileMove>();
        var batches = new LinkedHashSet<Path>();
        for (var picture : pictures) {
            var name = picture.name();
            if (picture.label().isEmpty()) {
                checkName(label);
                name = splitFolder(label, null) + label + "/" + name;
            }
            moves.add(FileMove.of(picture.file(), path(name)));
            batches.add(picture.batch());
        }
        return new Plan(List.of(), moves, List.copyOf(batches), bin);
    }

    /// Copies pictures into a class, which need not be there.
    ///
    /// @param split where the dataset's folders give splits; null for the one that is learned from
    public Plan add(NewPictures pictures, String label, @Nullable Split split) throws Failure {
        checkName(label);
        var folder = path(splitFolder(label, split) + label);
        var moves = new ArrayList<FileMove>();
        pictures.files().forEach((file, name) -> moves.add(new FileMove(file, folder.resolve(name), true)));
        return Plan.moving(moves, bin);
    }

    /// Makes a class without a picture.
    public Plan make(String label) throws Failure {
        checkName(label);
        return new Plan(List.of(path(splitFolder(label, null) + label)), List.of(), List.of(), bin);
    }

    /// Gives a class another name. Where that is another class, all of it goes there.
    public Plan rename(String label, String other) throws Failure {
        checkName(other);
        var moves = new ArrayList<FileMove>();
        var left = new ArrayList<Path>();
        for (var split : splitFolders()) {
            var from = path(split + label);
            var to = path(split + other);
            if (label.equals(other) || !Files.isDirectory(from)) {
                continue;
            }
            if (Files.exists(to) && !sameFolder(from, to)) {
                moves.addAll(merge(from, to));
                left.add(from);
            } else {
                moves.add(FileMove.of(from, to));
            }
        }
        return new Plan(List.of(), moves, left, bin);
    }

    /// Faulty files go with the others.
    private static List<FileMove> merge(Path from, Path to) throws Failure {
        try (var files = Files.walk(from)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .sorted()
                    .map(file -> FileMove.of(file, to.resolve(from.relativize(file))))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw Failure.of("{0} cannot be read: check its permissions.", from.toString())
                    .causedBy(e);
        }
    }

    /// On a disk that takes `Cat` and `cat` for one.
    private static boolean sameFolder(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /// @throws Failure when no class can be called so
    public static void checkName(String label) throws Failure {
        boolean good = !label.isBlank()
                && label.equals(label.strip())
                && !label.startsWith(".")
                && !label.endsWith(".")
                && label.chars().noneMatch(c -> c < 32 || "/\\:*?\"<>|".indexOf(c) >= 0)
                && label.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 200
                && Split.ofFolder(label).isEmpty();
        if (!good) {
            throw Failure.of(
                    "No class can be called “{0}”: its name is also the name of a folder. Use letters, figures, blanks and dashes, and not train, validation or test.",
                    label);
        }
    }

    private String label(Sample sample) {
        return dataset.classes().get(sample.label());
    }

    /// Such as `train/cat`.
    private String folder(Sample sample) {
        int end = sample.file().indexOf('/');
        return sample.file()
                .substring(0, sample.split() == null ? end : sample.file().indexOf('/', end + 1));
    }

    /// The part of a class' folder before its name: `train/`, or nothing.
    private static String split(String folder) {
        return folder.substring(0, folder.lastIndexOf('/') + 1);
    }

    /// All of them; one that is empty where folders give no splits.
    private Set<String> splitFolders() {
        var folders = new TreeSet<String>();
        dataset.samples().forEach(sample -> folders.add(split(folder(sample))));
        return folders.isEmpty() ? Set.of("") : folders;
    }

    private String splitFolder(String label, @Nullable Split split) {
        var wanted = split == null ? Split.TRAIN : split;
        var best = new LinkedHashSet<String>();
        for (var sample : dataset.samples()) {
            if (sample.split() == wanted) {
                var folder = split(folder(sample));
                if (label(sample).equals(label)) {
                    return folder;
                }
                best.add(folder);
            }
        }
        return best.isEmpty() ? splitFolders().iterator().next() : best.getFirst();
    }

    private Path path(String file) {
        return dataset.root().resolve(file);
    }
}
