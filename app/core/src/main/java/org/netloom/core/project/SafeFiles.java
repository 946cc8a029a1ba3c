package org.netloom.core.project;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

/// Writes files so that whoever reads one finds the old or the new content, never a part: written
/// beside, forced to the disk, renamed.
public final class SafeFiles {
    private SafeFiles() {}

    /// Fills a file through a channel.
    @FunctionalInterface
    public interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }

    public static void write(Path file, String text) throws IOException {
        write(file, channel -> {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    public static void write(Path file, Content content) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
        Files.createDirectories(folder);
        var beside = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            try (var channel = FileChannel.open(beside, CREATE_NEW, WRITE, READ)) {
                content.writeTo(channel);
                channel.force(true);
            }
            Files.move(beside, file, ATOMIC_MOVE, REPLACE_EXISTING);
            force(folder);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Makes a rename lasting; Windows neither needs nor allows it.
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is whole and in place; only its name may be lost with the power.
        }
    }
}
