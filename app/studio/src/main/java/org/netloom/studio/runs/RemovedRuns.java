package org.netloom.studio.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.RunFolder;

/// Where deleted runs wait until the project is left.
public final class RemovedRuns {
    private static final String FOLDER = ".removed-runs";

    private RemovedRuns() {}

    /// @return where the run lies now
    static Path putAside(Path home, RunFolder run) throws IOException {
        Files.createDirectories(home.resolve(FOLDER));
        return Files.move(run.path(), home.resolve(FOLDER).resolve(run.name()));
    }

    static Path bringBack(Path aside, RunFolder run) throws IOException {
        return Files.move(aside, run.path());
    }

    /// Deletes what was removed from a project, when it is left or opened again.
    public static void sweep(@Nullable Path home) {
        if (home == null || !Files.isDirectory(home.resolve(FOLDER))) {
            return;
        }
        try (var files = Files.walk(home.resolve(FOLDER))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // It is tried again next time.
        }
    }
}
