package org.netloom.engine.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.netloom.core.protocol.Channel;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Protocol;

/// Tells the owner every two seconds that the process lives, and how much memory it holds.
final class Heart implements AutoCloseable {
    private static final Path STATUS = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;

    private final Channel channel;
    private final Thread thread;

    Heart(Channel channel) {
        this.channel = channel;
        this.thread = Thread.ofPlatform().daemon().name("heart").start(this::beat);
    }

    private void beat() {
        try {
            while (true) {
                channel.send(new Event.Heartbeat(memory()));
                TimeUnit.SECONDS.sleep(Protocol.HEARTBEAT_SECONDS);
            }
        } catch (IOException e) {
            // The owner is gone; whoever reads from the channel notices, too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Bytes resident; without `/proc` those of Java's heap, which is less.
    static long memory() {
        try {
            return Long.parseLong(Files.readString(STATUS).split(" ", -1)[1]) * PAGE;
        } catch (IOException | NumberFormatException e) {
            var runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
