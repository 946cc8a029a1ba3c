package org.netloom.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// Second places for files that do not change any more: they cost no room where the disk knows links.
public final class Copies {
    private Copies() {}

    /// A file, which then has two names; what stood under `target` gives way at once.
    public static void put(Path file, Path target) throws IOException {
        var folder = Files.createDirectories(
                Objects.requireNonNull(target.toAbsolutePath().getParent()));
        var beside = folder.resolve("." + target.getFileName() + ".part");
        Files.deleteIfExists(beside);
        link(file, beside);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// A file or a folder with all that is in it.
    public static void link(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
            try (var entries = Files.list(from)) {
                for (var entry : entries.toList()) {
                    link(entry, to.resolve(entry.getFileName().toString()));
                }
            }
        } else {
            Files.deleteIfExists(to);
            try {
                Files.createLink(to, from);
            } catch (IOException | UnsupportedOperationException e) {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
