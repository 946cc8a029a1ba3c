package org.netloom.core.dataset.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// A zip or tar file of pictures, unpacked once into the folder of caches. Names that lead out of it
/// refuse the whole archive; links and devices are passed over; what grows beyond all measure (a bomb)
/// ends it.
public final class Archive {
    private static final List<String> ENDINGS = List.of(".zip", ".tar", ".tar.gz", ".tgz");
    private static final long MOST_BYTES = 40L << 30;
    private static final int MOST_ENTRIES = 5_000_000;
    /// Pictures are packed already: what unpacks to a hundred times its size is no archive of pictures.
    private static final int MOST_RATIO = 100;

    private static final long ALWAYS_FINE = 64L << 20;

    /// Bytes after which the disk is looked at again.
    private static final long STRETCH = 64L << 20;

    private final Path file;
    private final Path target;
    private final CacheFolder cache;
    private final long most;
    private final Progress progress;
    private long bytes;
    private long lookAgain = STRETCH;
    private int entries;

    private Archive(Path file, Path target, long size, CacheFolder cache, Progress progress) {
        this.file = file;
        this.target = target;
        this.cache = cache;
        this.most = Math.min(MOST_BYTES, ALWAYS_FINE + MOST_RATIO * size);
        this.progress = progress;
    }

    public static boolean isOne(Path file) {
        var name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    /// The folder with the archive's content; it is unpacked where that has not been done yet.
    ///
    /// @throws Failure when it is damaged, hostile or too large for the disk
    public static Path unpacked(Path file, CacheFolder cache, Progress progress) throws Failure {
        try {
            long size = Files.size(file);
            var folder = cache.unpacked(key(file, size), size, part -> {
                var archive = new Archive(file, part, size, cache, progress);
                archive.unpack();
                if (archive.entries == 0) {
                    throw new IOException("nothing in it");
                }
                return archive.bytes;
            });
            return innermost(folder);
        } catch (IOException | InvalidPathException e) {
            throw Failure.of(
                            "{0} cannot be unpacked ({1}): copy it again from its source.",
                            file.toString(), e.toString())
                    .causedBy(e);
        }
    }

    private static String key(Path file, long size) throws IOException {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var time = Files.getLastModifiedTime(file).toMillis();
            sha.update((file.toRealPath() + "\n" + size + "\n" + time).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private void unpack() throws IOException, Failure {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            try (var zip = ZipFile.builder().setPath(file).get()) {
                for (var each = zip.getEntries(); each.hasMoreElements(); ) {
                    var entry = each.nextElement();
                    boolean plain = !entry.isUnixSymlink();
                    checkReadable(entry, zip.canReadEntryData(entry));
                    try (var in =
                            plain && !entry.isDirectory() ? zip.getInputStream(entry) : InputStream.nullInputStream()) {
                        entry(entry, plain, in);
                    }
                }
            }
            return;
        }
        try (var raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var tar = new TarArchiveInputStream(
                        name.endsWith(".tar") ? raw : new GZIPInputStream(raw, 1 << 16), "UTF-8")) {
            readTar(tar);
        }
    }

    private void checkReadable(ZipArchiveEntry entry, boolean readable) throws Failure {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Failure.of(
                    "{0} is protected by a password: unpack it yourself and choose the folder.", file.toString());
        }
        if (!readable) {
            throw Failure.of(
                    "{0} is packed in a way that is not read: unpack it yourself and choose the folder.",
                    file.toString());
        }
    }

    private void readTar(ArchiveInputStream<TarArchiveEntry> tar) throws IOException, Failure {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            entry(entry, entry.isFile() && !entry.isLink() && !entry.isSymbolicLink() && !entry.isSparse(), tar);
        }
    }

    private void entry(ArchiveEntry entry, boolean plain, InputStream in) throws IOException, Failure {
        progress.check();
        if (++entries > MOST_ENTRIES) {
            throw bomb();
        }
        var name = entry.getName().replace('\\', '/');
        var parts = List.of(name.split("/"));
        if (name.startsWith("/")
                || parts.contains("..")
                || name.indexOf('\0') >= 0
                || name.matches("(?s)[A-Za-z]:.*")) {
            throw Failure.of(
                    "{0} names a file outside of itself ({1}): do not use it.", file.toString(), printable(name));
        }
        var path = target.resolve(name).normalize();
        if (!path.startsWith(target) || entry.isDirectory() || !plain || path.equals(target)) {
            return;
        }
        Files.createDirectories(path.getParent());
        try (var out = Files.newOutputStream(path)) {
            var buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
                if (bytes > most) {
                    throw bomb();
                }
                out.write(buffer, 0, count);
                if (bytes > lookAgain) {
                    cache.keepReserve();
                    lookAgain = bytes + STRETCH;
                }
            }
        }
        if (entries % 100 == 0) {
            progress.at(entries, 0);
        }
    }

    private static String printable(String name) {
        return name.substring(0, Math.min(80, name.length())).replaceAll("\\p{Cntrl}", "?");
    }

    private Failure bomb() {
        return Failure.of(
                "{0} unpacks to over {1} MB or {2} files: unpack it yourself if you trust it.",
                file.toString(), most >> 20, MOST_ENTRIES);
    }

    /// Most archives hold one folder that holds everything.
    private static Path innermost(Path folder) throws IOException {
        var at = folder;
        for (int depth = 0; depth < 4; depth++) {
            try (var stream = Files.newDirectoryStream(
                    at,
                    path -> !path.getFileName().toString().startsWith(".")
                            && !path.getFileName().toString().equals("__MACOSX"))) {
                Path only = null;
                int count = 0;
                for (var child : stream) {
                    only = child;
                    count++;
                }
                if (count != 1 || only == null || !Files.isDirectory(only)) {
                    return at;
                }
                at = only;
            }
        }
        return at;
    }
}
