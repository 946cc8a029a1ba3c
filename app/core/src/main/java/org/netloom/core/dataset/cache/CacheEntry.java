package org.netloom.core.dataset.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What takes room among the caches: a file of decoded pictures, a part of one, a lock, or an unpacked archive.
///
/// @param file for an archive the note beside its folder, which says how much is in it
/// @param folder of an unpacked archive; null for a file
record CacheEntry(Path file, @Nullable Path folder, long bytes, Instant used) {
    static final String UNPACKED = "unpacked-";
    private static final String NOTE = ".bytes";
    static final String UNPACKING = "unpacking-";

    static List<CacheEntry> in(Path caches) throws IOException {
        var entries = new ArrayList<CacheEntry>();
        try (var stream = Files.newDirectoryStream(caches)) {
            for (var file : stream) {
                try {
                    of(file).ifPresent(entries::add);
                } catch (IOException | UncheckedIOException e) {
                    continue; // another process has just deleted it
                }
            }
        }
        return entries;
    }

    private static Optional<CacheEntry> of(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.startsWith(UNPACKED) || name.startsWith(UNPACKING)) {
            return Files.isDirectory(file) ? Optional.of(archive(file)) : Optional.empty();
        }
        return name.endsWith(CacheFolder.ENDING) || name.endsWith(CacheFolder.PART) || name.endsWith(CacheFolder.LOCK)
                ? Optional.of(new CacheEntry(file, null, Files.size(file), time(file)))
                : Optional.empty();
    }

    private static CacheEntry archive(Path folder) throws IOException {
        var note = note(folder);
        boolean noted = Files.exists(note);
        return new CacheEntry(note, folder, noted ? noted(note, folder) : size(folder), time(noted ? note : folder));
    }

    private static long noted(Path note, Path folder) throws IOException {
        try {
            return Long.parseLong(Files.readString(note).strip());
        } catch (NumberFormatException e) {
            return size(folder); // the power went before the note was written
        }
    }

    /// Tells how much an unpacked archive holds, so that nobody need count it again.
    static void note(Path folder, long bytes) throws IOException {
        Files.writeString(note(folder), bytes + "\n");
    }

    static Path note(Path folder) {
        return folder.resolveSibling(folder.getFileName() + NOTE);
    }

    private static Instant time(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static long size(Path folder) throws IOException {
        long sum = 0;
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                sum += Files.isRegularFile(file) ? Files.size(file) : 0;
            }
        }
        return sum;
    }

    /// Not a part, a lock, or an archive that is being unpacked.
    boolean whole() {
        return folder == null
                ? file.toString().endsWith(CacheFolder.ENDING)
                : folder.getFileName().toString().startsWith(UNPACKED);
    }

    /// Marks it as used now.
    static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // A read-only cache can be used as well; it only looks older than it is.
        }
    }

    /// @return the bytes that are free now
    long delete() {
        try {
            if (folder != null) {
                delete(whole() ? outOfUse(folder) : folder);
            }
            Files.deleteIfExists(file);
            return bytes;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /// Nobody may take a part of it for the whole.
    private static Path outOfUse(Path folder) throws IOException {
        var name = UNPACKING + System.nanoTime() + "-" + folder.getFileName();
        return Files.move(folder, folder.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
