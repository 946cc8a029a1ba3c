package org.netloom.core.dataset.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.netloom.core.dataset.work.Progress;

/// Closes a stream that nothing comes from any more, or that nobody waits for: a read that blocks hears of
/// neither.
final class Watch implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private final InputStream body;
    private final Progress progress;
    private final long patience;
    private final Thread thread;
    private volatile long last = System.nanoTime();

    Watch(InputStream body, Progress progress, Duration patience) {
        this.body = body;
        this.progress = progress;
        this.patience = patience.toNanos();
        thread = Thread.ofVirtual().start(this::look);
    }

    /// Something has come.
    void awake() {
        last = System.nanoTime();
    }

    private void look() {
        try {
            while (!progress.cancelled() && System.nanoTime() - last < patience) {
                Thread.sleep(LOOK_MILLIS);
            }
            body.close();
        } catch (InterruptedException | IOException e) {
            // Whoever reads has ended, or finds out by itself.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
