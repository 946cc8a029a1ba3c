package org.netloom.core.dataset.rearrange;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.netloom.core.project.SafeFiles;

/// Moves one file so that whenever the machine stops it is whole in one of the two places at least: by a
/// rename, or, on another disk, by a copy that is forced and renamed before the first goes.
///
/// @param renames whether renaming is tried; a test says no
record FileMover(boolean renames) {

    /// @return where it went: `to`, or a free name beside it
    Path move(FileMove move) throws IOException {
        var to = changesCase(move) ? move.to() : FreeName.of(move.to());
        if (move.copy()) {
            copy(move.from(), to);
        } else if (!(renames && renamed(move.from(), to))) {
            leave(move.from(), to);
        }
        return to;
    }

    /// A folder's name in other letters, on a disk that takes both for one.
    private static boolean changesCase(FileMove move) throws IOException {
        return Files.isDirectory(move.from(), NOFOLLOW_LINKS)
                && Files.isDirectory(move.to(), NOFOLLOW_LINKS)
                && Files.isSameFile(move.from(), move.to());
    }

    private static boolean renamed(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, ATOMIC_MOVE);
            return true;
        } catch (AtomicMoveNotSupportedException e) {
            return false;
        }
    }

    private static void leave(Path from, Path to) throws IOException {
        if (Files.isSymbolicLink(from)) {
            Files.createSymbolicLink(to, Files.readSymbolicLink(from));
        } else if (Files.isDirectory(from, NOFOLLOW_LINKS)) {
            throw new IOException("a folder on another disk");
        } else {
            copy(from, to);
        }
        Files.delete(from);
    }

    /// With the time of the first, by which decoded pictures are known again. What a link leads to is copied.
    private static void copy(Path from, Path to) throws IOException {
        var time = Files.getLastModifiedTime(from);
        SafeFiles.write(to, target -> {
            try (var source = FileChannel.open(from, READ)) {
                long size = source.size();
                for (long at = 0; at < size; ) {
                    long count = source.transferTo(at, size - at, target);
                    if (count <= 0) {
                        throw new IOException(from + " became shorter");
                    }
                    at += count;
                }
            }
        });
        Files.setLastModifiedTime(to, time);
    }

    /// Whether a link that goes elsewhere would lead nowhere from there.
    static boolean breaks(Path from, Path to) throws IOException {
        if (!Files.isSymbolicLink(from)) {
            return false;
        }
        var target = Files.readSymbolicLink(from);
        var folder = Objects.requireNonNull(to.getParent(), "a file has a folder");
        return !target.isAbsolute() && !Files.exists(folder.resolve(target));
    }
}
