package org.netloom.core.dataset.cache;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.netloom.core.text.Failure;

/// Where decoded datasets and unpacked archives lie, and how much room they may take. A file's time is that of its last
/// use; those unused for longest go first. Deleting one that is mapped hurts nobody: its pages stay
/// until the last reader lets go (Windows refuses to delete it, and it is kept).
///
/// @param limit bytes that all caches together may take
public record CacheFolder(Path path, long limit) {
    static final String ENDING = ".images";
    static final String PART = ".part";
    static final String LOCK = ".lock";

    private static final long USUAL_LIMIT = 20L << 30;
    /// Left free on the disk for everything else.
    private static final long RESERVE = 512L << 20;

    /// How many caches of a folder that changes are kept.
    private static final int KEPT = 3;

    private static final Duration IN_USE = Duration.ofMinutes(10);
    private static final Duration ABANDONED = Duration.ofDays(3);

    /// `$NETLOOM_CACHE`, or the system's place for caches; at most 20 GB.
    public static CacheFolder standard() {
        return new CacheFolder(
                place(
                        System.getenv(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", "."))),
                USUAL_LIMIT);
    }

    static Path place(Map<String, String> environment, String system, Path home) {
        var own = environment.get("NETLOOM_CACHE");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var local = environment.get("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local))
                    .resolve("Netloom")
                    .resolve("Cache");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("Netloom");
        }
        return home.resolve(".cache").resolve("netloom");
    }

    Path file(CacheKey key) {
        return path.resolve(key.name() + ENDING);
    }

    /// Whole caches of the same folder, size and fit, the last used first.
    List<Path> family(CacheKey key) {
        try {
            return CacheEntry.in(path).stream()
                    .filter(entry -> entry.file().getFileName().toString().startsWith(key.beginning()) && entry.whole())
                    .sorted(Comparator.comparing(CacheEntry::used).reversed())
                    .map(CacheEntry::file)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// Deletes what many changes of one folder have left: an undo still finds what it needs.
    void forgetOld(CacheKey key) {
        for (var file : family(key).stream().skip(KEPT).toList()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                continue; // it goes when room is needed
            }
        }
    }

    /// Puts what an archive holds into an empty folder.
    @FunctionalInterface
    public interface Unpacking {
        /// @return how many bytes were written
        long into(Path folder) throws IOException, Failure;
    }

    /// The folder of an unpacked archive, which goes like a cache when it has been unused for long. It is filled
    /// where it is not there yet.
    ///
    /// @param key tells it from others
    /// @param least bytes that it will take at least
    public Path unpacked(String key, long least, Unpacking unpacking) throws IOException, Failure {
        var folder = path.resolve(CacheEntry.UNPACKED + key);
        if (!Files.isDirectory(folder)) {
            makeRoom(least);
            var part = Files.createTempDirectory(path, CacheEntry.UNPACKING);
            try {
                long bytes = unpacking.into(part);
                CacheEntry.note(folder, bytes);
                putInPlace(part, folder);
            } finally {
                CacheEntry.delete(part);
            }
            makeRoom(0);
        }
        CacheEntry.touch(CacheEntry.note(folder));
        return folder;
    }

    private static void putInPlace(Path part, Path folder) throws IOException {
        try {
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another process was quicker.
        }
    }

    /// Makes room where less is left on the disk than is meant for everything else.
    ///
    /// @throws Failure when there is none to be made
    public void keepReserve() throws IOException, Failure {
        if (Files.getFileStore(path).getUsableSpace() < RESERVE) {
            makeRoom(RESERVE);
        }
    }

    /// The bytes that decoded pictures and unpacked archives take.
    public long used() {
        try {
            return Files.isDirectory(path)
                    ? CacheEntry.in(path).stream().mapToLong(CacheEntry::bytes).sum()
                    : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /// Deletes all that nobody has used for some minutes. What is deleted is decoded and unpacked again when it
    /// is needed.
    ///
    /// @return the bytes that are free now
    public long clear() throws Failure {
        try {
            var before = Instant.now().minus(IN_USE);
            return Files.isDirectory(path)
                    ? CacheEntry.in(path).stream()
                            .filter(entry -> entry.used().isBefore(before))
                            .mapToLong(CacheEntry::delete)
                            .sum()
                    : 0;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// Deletes what has been unused for longest until `bytes` more fit under the limit and on the disk.
    ///
    /// @throws Failure when they do not fit even so
    public void makeRoom(long bytes) throws Failure {
        try {
            Files.createDirectories(path);
            var now = Instant.now();
            long total = bytes;
            var old = new ArrayList<CacheEntry>();
            for (var entry : CacheEntry.in(path)) {
                if (entry.used().isBefore(now.minus(entry.whole() ? IN_USE : ABANDONED))) {
                    old.add(entry);
                }
                total += entry.bytes();
            }
            old.sort(Comparator.comparing(CacheEntry::used));
            var store = Files.getFileStore(path);
            for (var entry : old) {
                if (!entry.whole() || total > limit || store.getUsableSpace() < bytes + RESERVE) {
                    total -= entry.delete();
                }
            }
            if (store.getUsableSpace() < bytes) {
                throw Failure.of(
                        "{0} has not the {1} MB free that the decoded pictures need: make room there, or set NETLOOM_CACHE to a folder on another disk.",
                        path.toString(), bytes + (1 << 20) - 1 >> 20);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Failure unusable(IOException why) {
        return Failure.of(
                        "{0} cannot be used for decoded pictures ({1}): mend its permissions or set NETLOOM_CACHE to another folder.",
                        path.toString(), why.toString())
                .causedBy(why);
    }
}
