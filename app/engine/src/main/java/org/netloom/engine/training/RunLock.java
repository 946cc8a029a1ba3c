package org.netloom.engine.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Failure;

/// Held while a run is trained: two engines would delete each other's checkpoints. The system lets go of it
/// when its process ends, however that is.
///
/// @param channel null on a disk that knows no locks
record RunLock(@Nullable FileChannel channel) implements AutoCloseable {
    private static final String FILE = "lock";

    /// A process that was killed is gone a moment later.
    private static final int TRIES = 20;

    private static final long BETWEEN_TRIES = 100_000_000;

    /// @throws Failure when the run is being trained already
    static RunLock of(RunFolder folder) throws Failure {
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(folder.path().resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            return new RunLock(null);
        }
        var lock = new RunLock(channel);
        for (int i = 0; i < TRIES; i++) {
            if (isHeld(channel)) {
                return lock;
            }
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
        lock.close();
        throw Failure.of(
                "The run {0} is being trained already, by another window or command: end it there, or wait.",
                folder.name());
    }

    private static boolean isHeld(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true; // as well as this disk can
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The system lets go of it all the same.
        }
    }
}
