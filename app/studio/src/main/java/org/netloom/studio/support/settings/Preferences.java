package org.netloom.studio.support.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.netloom.core.json.Json;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps `studio.json` in the user's configuration folder. Changes are written a moment later and
/// away from the FX thread; losing them is a pity and no error, so failures only reach the log.
public final class Preferences implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final long DELAY_MS = 500;

    private final Path file;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("preferences").factory());
    private final Settings atStart;
    private Settings current;
    private @Nullable ScheduledFuture<?> pending;

    private Preferences(Path file, Settings current) {
        this.file = file;
        atStart = current;
        this.current = current;
    }

    public static Preferences load(Path folder) {
        return new Preferences(file(folder), read(file(folder)));
    }

    /// Where they are kept in the configuration folder.
    public static Path file(Path folder) {
        return folder.resolve("studio.json");
    }

    /// As the program found them.
    public Settings atStart() {
        return atStart;
    }

    public synchronized Settings current() {
        return current;
    }

    public synchronized void update(UnaryOperator<Settings> change) {
        var next = change.apply(current);
        if (next.equals(current)) {
            return;
        }
        current = next;
        if (pending == null && !writer.isShutdown()) {
            pending = writer.schedule(this::write, DELAY_MS, TimeUnit.MILLISECONDS);
        }
    }

    /// Writes what is not yet written; waits for it at most two seconds.
    @Override
    public void close() {
        synchronized (this) {
            if (pending != null) {
                pending.cancel(false);
                writer.execute(this::write);
            }
            writer.shutdown();
        }
        try {
            if (!writer.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("{} was not written in time", file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        Settings settings;
        synchronized (this) {
            pending = null;
            settings = current;
        }
        try {
            SafeFiles.write(file, Json.pretty(settings));
        } catch (IOException e) {
            LOG.warn("Cannot write {}", file, e);
        }
    }

    private static Settings read(Path file) {
        if (!Files.exists(file)) {
            return Settings.fresh();
        }
        try {
            return Json.read(file, Settings.class);
        } catch (Failure e) {
            LOG.warn("{}; starting with fresh preferences", e.getMessage());
            return Settings.fresh();
        }
    }
}
