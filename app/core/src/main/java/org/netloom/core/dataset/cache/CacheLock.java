package org.netloom.core.dataset.cache;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// Lets one builder at a time work on a cache, among the threads of this process and among
/// processes. The system frees the lock of a process that dies.
final class CacheLock implements AutoCloseable {
    private static final int WAIT_MS = 50;
    private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final ReentrantLock here;
    private final FileChannel channel;

    private CacheLock(ReentrantLock here, FileChannel channel) {
        this.here = here;
        this.channel = channel;
    }

    /// Waits until the lock is free.
    static CacheLock of(Path cache, Progress progress) throws Failure {
        var here = HERE.computeIfAbsent(cache, path -> new ReentrantLock());
        try {
            while (!here.tryLock(WAIT_MS, TimeUnit.MILLISECONDS)) {
                progress.check();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        boolean taken = false;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(cache.resolveSibling(cache.getFileName() + CacheFolder.LOCK), CREATE, WRITE);
            // Closing the channel frees its lock.
            while (channel.tryLock() == null) {
                progress.check();
                Thread.sleep(WAIT_MS);
            }
            taken = true;
            return new CacheLock(here, channel);
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (IOException e) {
            throw Failure.of(
                            "{0} cannot be used for decoded pictures ({1}): set NETLOOM_CACHE to another folder.",
                            String.valueOf(cache.getParent()), e.toString())
                    .causedBy(e);
        } finally {
            if (!taken) {
                free(here, channel);
            }
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted");
    }

    private static void free(ReentrantLock here, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        } finally {
            here.unlock();
        }
    }

    @Override
    public void close() {
        free(here, channel);
    }
}
