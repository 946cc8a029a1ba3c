package org.netloom.core.dataset.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.picture.PictureFormat;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Text;

/// Lists the files of class folders without opening one. Links are followed, but no folder is read
/// twice; folders of any depth and size are fine.
final class FolderList {
    private static final Set<String> HIDDEN = Set.of("Thumbs.db", "desktop.ini", "__MACOSX", "$RECYCLE.BIN");

    /// A file that may be a sample of a class, or of none (a file beside the class folders).
    record Candidate(
            String file, @Nullable String label, @Nullable Split split) {}

    private record Folder(
            Path path, String name, String label, @Nullable Split split) {}

    private final Path root;
    private final Progress progress;
    private final Set<Object> seen = new HashSet<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<FileFault> faults = new ArrayList<>();
    private final Set<String> emptyClasses = new HashSet<>();

    FolderList(Path root, Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    /// Sorted by file.
    List<Candidate> candidates() {
        return candidates;
    }

    List<FileFault> faults() {
        return faults;
    }

    /// Labels of folders in which there is no file at all.
    Set<String> emptyClasses() {
        return emptyClasses;
    }

    /// Reads the root and everything under it that matters.
    ///
    /// @throws IOException when the root itself cannot be read
    void read() throws IOException {
        var table = LabelTable.in(root);
        if (table.isPresent()) {
            table.get().tell(candidates, faults);
            candidates.sort(Comparator.comparing(Candidate::file));
            return;
        }
        var children = children(root);
        var folders = children.stream().filter(Files::isDirectory).toList();
        var splits = folders.stream().filter(FolderList::isSplitRoot).toList();
        for (var child : children) {
            if (!Files.isDirectory(child)) {
                candidates.add(new Candidate(name(child), null, null));
            }
        }
        enter(root);
        for (var folder : folders) {
            var name = name(folder);
            if (splits.isEmpty()) {
                readClass(new Folder(folder, name, name, null));
            } else if (splits.contains(folder)) {
                readSplit(folder, Split.ofFolder(name).orElseThrow());
            } else {
                faults.add(FileFault.ignored(
                        name,
                        Split.ofFolder(name).isPresent()
                                ? Text.of("It holds no class folders: put its pictures into one for each class.")
                                : Text.of("It stands beside the folders for training and test.")));
            }
        }
        candidates.sort(Comparator.comparing(Candidate::file));
    }

    /// A folder called train or test is a class like any other unless it holds folders itself.
    private static boolean isSplitRoot(Path folder) {
        if (Split.ofFolder(folder.getFileName().toString()).isEmpty()) {
            return false;
        }
        try (var inside = Files.newDirectoryStream(folder)) {
            for (var child : inside) {
                if (!isHidden(child) && !isPictureName(child) && Files.isDirectory(child)) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false; // reported when it is read
        }
        return false;
    }

    private void readSplit(Path folder, Split split) {
        var split0 = name(folder);
        try {
            if (!enter(folder)) {
                linkedTwice(split0);
                return;
            }
            for (var child : children(folder)) {
                var name = name(child);
                if (Files.isDirectory(child)) {
                    readClass(new Folder(child, split0 + "/" + name, name, split));
                } else {
                    candidates.add(new Candidate(split0 + "/" + name, null, split));
                }
            }
        } catch (IOException e) {
            unreadable(split0);
        }
    }

    private void readClass(Folder top) {
        int before = candidates.size();
        var waiting = new ArrayDeque<Folder>();
        waiting.push(top);
        while (!waiting.isEmpty()) {
            var folder = waiting.pop();
            progress.check();
            try {
                if (!enter(folder.path)) {
                    linkedTwice(folder.name);
                    continue;
                }
                for (var child : children(folder.path)) {
                    var name = folder.name + "/" + name(child);
                    // Asking the disk about every picture would double the time of listing.
                    if (!isPictureName(child) && Files.isDirectory(child)) {
                        waiting.push(new Folder(child, name, folder.label, folder.split));
                    } else {
                        candidates.add(new Candidate(name, folder.label, folder.split));
                    }
                }
            } catch (IOException e) {
                unreadable(folder.name);
            }
        }
        if (candidates.size() == before) {
            emptyClasses.add(top.label);
        }
        progress.at(candidates.size(), 0);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var stream = Files.newDirectoryStream(folder, path -> !isHidden(path))) {
            var list = new ArrayList<Path>();
            stream.forEach(list::add);
            return list;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /// False when this very folder has been read before.
    private boolean enter(Path folder) throws IOException {
        var key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        return seen.add(key != null ? key : folder.toRealPath());
    }

    private void linkedTwice(String name) {
        faults.add(FileFault.ignored(name, Text.of("This link leads to a folder that is read already.")));
    }

    private void unreadable(String name) {
        faults.add(FileFault.refused(name, Text.of("The folder cannot be read: check its permissions.")));
    }

    private static boolean isHidden(Path path) {
        var name = path.getFileName().toString();
        return name.startsWith(".") || HIDDEN.contains(name);
    }

    private static boolean isPictureName(Path path) {
        return PictureFormat.isPictureName(path.getFileName().toString());
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
