package org.netloom.engine.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.process.EngineProcess;
import org.netloom.core.process.Installation;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.text.Failure;

/// A real engine process, as a test sees it.
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<Event> all = new CopyOnWriteArrayList<>();
    private final CompletableFuture<EngineEnd> end = new CompletableFuture<>();
    private final EngineProcess process;

    Child(Path workingFolder) throws Failure {
        process = EngineProcess.start(
                EngineCommand.of(Installation.here(), workingFolder),
                event -> {
                    all.add(event);
                    events.add(event);
                },
                end::complete);
    }

    EngineProcess process() {
        return process;
    }

    /// All that was heard so far.
    List<Event> heard() {
        return all;
    }

    void send(Request request) throws IOException {
        process.send(request);
    }

    /// The next event that matches; those before it are passed over.
    Event await(Predicate<Event> wanted) throws InterruptedException, TimeoutException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var event = events.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new TimeoutException("only heard " + all);
            }
            if (wanted.test(event)) {
                return event;
            }
        }
    }

    <E extends Event> E await(Class<E> type) throws InterruptedException, TimeoutException {
        return type.cast(await(type::isInstance));
    }

    EngineEnd end() throws InterruptedException, ExecutionException, TimeoutException {
        return end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.close();
    }
}
