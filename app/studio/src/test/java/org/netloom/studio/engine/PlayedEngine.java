package org.netloom.studio.engine;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// An engine whose part a test plays: it says and dies when the test wants it.
public final class PlayedEngine implements Engine {
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Consumer<Event> events;
    private final Consumer<EngineEnd> ended;
    private volatile boolean gone;

    private PlayedEngine(Consumer<Event> events, Consumer<EngineEnd> ended) {
        this.events = events;
        this.ended = ended;
    }

    /// Starts played engines and keeps them.
    public static final class Stage implements EngineStarter {
        private final List<PlayedEngine> engines = new CopyOnWriteArrayList<>();
        private final BlockingQueue<PlayedEngine> started = new LinkedBlockingQueue<>();

        @Override
        public Engine start(Consumer<Event> events, Consumer<EngineEnd> ended) throws Failure {
            var engine = new PlayedEngine(events, ended);
            engines.add(engine);
            started.add(engine);
            return engine;
        }

        public int starts() {
            return engines.size();
        }

        /// The next engine that is started.
        public PlayedEngine next() throws InterruptedException {
            var engine = started.poll(5, TimeUnit.SECONDS);
            if (engine == null) {
                throw new AssertionError("no engine was started");
            }
            return engine;
        }
    }

    public boolean isGone() {
        return gone;
    }

    public void say(Event event) {
        events.accept(event);
    }

    public void die(String why) {
        gone = true;
        ended.accept(new EngineEnd.Died(137, Text.of("{0}", why), ""));
    }

    public <T extends Request> T asked(Class<T> type) throws InterruptedException {
        var request = requests.poll(5, TimeUnit.SECONDS);
        if (!type.isInstance(request)) {
            throw new AssertionError("asked for " + request + ", not a " + type.getSimpleName());
        }
        return type.cast(request);
    }

    @Override
    public void send(Request request) throws IOException {
        if (gone) {
            throw new IOException("gone");
        }
        requests.add(request);
    }

    @Override
    public Text device() {
        return Text.of("a stage");
    }

    @Override
    public void close() {
        if (!gone) {
            gone = true;
            ended.accept(new EngineEnd.Orderly());
        }
    }
}
