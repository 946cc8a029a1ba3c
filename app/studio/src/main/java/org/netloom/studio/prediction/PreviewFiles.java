package org.netloom.studio.prediction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Files that the engine writes decoded pictures to: read once, then deleted.
final class PreviewFiles implements AutoCloseable {
    private @Nullable Path folder;
    private long number;

    Path next() {
        try {
            if (folder == null || !Files.isDirectory(folder)) {
                folder = Files.createTempDirectory("netloom-previews");
            }
            return folder.resolve(++number + ".rgb");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Any thread.
    void done(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It goes with the folder.
        }
    }

    @Override
    public void close() {
        if (folder != null) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | UncheckedIOException e) {
                // The system clears its temporary folder.
            }
        }
    }
}
