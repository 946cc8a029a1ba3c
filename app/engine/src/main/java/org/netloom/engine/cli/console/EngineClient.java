package org.netloom.engine.cli.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.process.EngineProcess;
import org.netloom.core.process.Installation;
import org.netloom.core.process.StartCache;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// An engine of a command's own: asks, waits for the answer, ends it.
public final class EngineClient implements AutoCloseable {
    private final LinkedBlockingQueue<Heard> heard;
    private final EngineProcess process;

    private sealed interface Heard {
        record Said(Event event) implements Heard {}

        record Gone(EngineEnd end) implements Heard {}
    }

    private EngineClient(LinkedBlockingQueue<Heard> heard, EngineProcess process) {
        this.heard = heard;
        this.process = process;
    }

    /// @param workingFolder where the report of a crash would lie
    public static EngineClient start(Path workingFolder) throws Failure {
        return start(workingFolder, Map.of());
    }

    /// @param environment what the engine finds there besides what all engines do
    public static EngineClient start(Path workingFolder, Map<String, String> environment) throws Failure {
        var heard = new LinkedBlockingQueue<Heard>();
        var command = EngineCommand.of(Installation.here(), workingFolder.toAbsolutePath());
        var quicker =
                StartCache.of(command, CacheFolder.standard().path()).quicker().with(environment);
        var process = EngineProcess.start(
                quicker, event -> heard.add(new Heard.Said(event)), end -> heard.add(new Heard.Gone(end)));
        return new EngineClient(heard, process);
    }

    /// Nothing happens where the engine is gone: [#next] tells why.
    public void send(Request request) {
        try {
            process.send(request);
        } catch (IOException e) {
            // The listener hears of the end.
        }
    }

    /// The next event, heartbeats left out.
    ///
    /// @throws Failure when the engine is gone
    public Event next() throws Failure {
        try {
            while (true) {
                switch (heard.take()) {
                    case Heard.Said(Event.Heartbeat _) -> {}
                    case Heard.Said(Event event) -> {
                        return event;
                    }
                    case Heard.Gone(EngineEnd.Died died) -> throw new Failure(died.why());
                    case Heard.Gone(EngineEnd.Orderly _) -> throw Failure.of("The engine ended before its work.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of("The command was interrupted.");
        }
    }

    /// Sends a request and waits for the event that answers it.
    ///
    /// @throws Failure when the engine refuses, with its reason
    public <T extends Event> T ask(Request request, Class<T> answer, Consumer<Event.Progress> progress) throws Failure {
        send(request);
        while (true) {
            var event = next();
            if (answer.isInstance(event)) {
                return answer.cast(event);
            }
            if (event instanceof Event.Failed(long _, Text reason)) {
                throw new Failure(reason);
            }
            if (event instanceof Event.Progress step) {
                progress.accept(step);
            }
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
