package org.netloom.core.dataset.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.netloom.core.text.Failure;

/// Where decoded datasets lie, and how much room they may take. A file's time is that of its last
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

    /// Marks a cache as used now.
    static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // A read-only cache can be used as well; it only looks older than it is.
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
            var old = new ArrayList<Entry>();
            for (var entry : entries()) {
                boolean whole = entry.file.toString().endsWith(ENDING);
                if (entry.used.isBefore(now.minus(whole ? IN_USE : ABANDONED))) {
                    old.add(entry);
                }
                total += entry.bytes;
            }
            old.sort(Comparator.comparing(Entry::used));
            var store = Files.getFileStore(path);
            for (var entry : old) {
                boolean abandoned = !entry.file.toString().endsWith(ENDING);
                if (abandoned || total > limit || store.getUsableSpace() < bytes + RESERVE) {
                    total -= delete(entry);
                }
            }
            if (store.getUsableSpace() < bytes) {
                throw Failure.of(
                        "{0} has not the {1} MB free that the decoded pictures need: make room there, or set NETLOOM_CACHE to a folder on another disk.",
                        path.toString(), bytes + (1 << 20) - 1 >> 20);
            }
        } catch (IOException e) {
            throw Failure.of(
                            "{0} cannot be used for decoded pictures ({1}): mend its permissions or set NETLOOM_CACHE to another folder.",
                            path.toString(), e.toString())
                    .causedBy(e);
        }
    }

    private record Entry(Path file, long bytes, Instant used) {}

    private List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        try (var stream = Files.newDirectoryStream(path, "*{" + ENDING + "," + PART + "," + LOCK + "}")) {
            for (var file : stream) {
                try {
                    entries.add(new Entry(
                            file,
                            Files.size(file),
                            Files.getLastModifiedTime(file).toInstant()));
                } catch (IOException e) {
                    continue; // another process has just deleted it
                }
            }
        }
        return entries;
    }

    private static long delete(Entry entry) {
        try {
            Files.deleteIfExists(entry.file);
            return entry.bytes;
        } catch (IOException e) {
            return 0;
        }
    }
}
