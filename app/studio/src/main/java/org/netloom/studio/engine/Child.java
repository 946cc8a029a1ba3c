package org.netloom.studio.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// One engine process from its start to its end. Starting, sending and ending wait on a virtual thread
/// of the child's own; what the engine tells arrives on the FX thread.
final class Child {

    /// Called on the FX thread. Ends with one `gone` or one `notStarted`.
    interface Listener {
        void up(Text device);

        void told(List<Event> events);

        void gone(EngineEnd end);

        void notStarted(Text why);
    }

    private sealed interface News {
        record Up(Text device) implements News {}

        record Told(Event event) implements News {}

        record Gone(EngineEnd end) implements News {}

        record NotStarted(Text why) implements News {}
    }

    private final EngineStarter starter;
    private final Listener listener;
    private final EventQueue<News> news;
    private final LinkedBlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean closing;

    Child(EngineStarter starter, Executor screen, Listener listener) {
        this.starter = starter;
        this.listener = listener;
        this.news = new EventQueue<>(screen, this::deliver);
    }

    void start(String name) {
        Thread.ofVirtual().name(name).start(this::run);
    }

    /// Sends as soon as the engine is up; does not wait.
    void send(Request request) {
        requests.add(request);
    }

    /// Begins to end the engine; does not wait.
    void close() {
        closing = true;
        requests.add(new Request.Shutdown());
    }

    void await(long nanos) throws InterruptedException {
        over.await(nanos, TimeUnit.NANOSECONDS);
    }

    private void run() {
        Engine engine;
        try {
            engine = starter.start(event -> news.offer(new News.Told(event)), end -> {
                news.offer(new News.Gone(end));
                over.countDown();
                requests.add(new Request.Shutdown());
            });
        } catch (Failure e) {
            news.offer(new News.NotStarted(e.text()));
            over.countDown();
            return;
        }
        news.offer(new News.Up(engine.device()));
        try (engine) {
            while (!closing && over.getCount() > 0) {
                var request = requests.take();
                if (!(request instanceof Request.Shutdown)) {
                    engine.send(request);
                }
            }
        } catch (IOException e) {
            // It is gone: its end is told by itself.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(List<News> batch) {
        var events = new ArrayList<Event>();
        for (var item : batch) {
            var rest = other(item, events);
            if (rest != null) {
                tell(events);
                rest.run();
            }
        }
        tell(events);
    }

    private @Nullable Runnable other(News item, List<Event> events) {
        return switch (item) {
            case News.Told(Event event) -> {
                events.add(event);
                yield null;
            }
            case News.Up(Text device) -> () -> listener.up(device);
            case News.Gone(EngineEnd end) -> () -> listener.gone(end);
            case News.NotStarted(Text why) -> () -> listener.notStarted(why);
        };
    }

    private void tell(List<Event> events) {
        if (!events.isEmpty()) {
            listener.told(List.copyOf(events));
            events.clear();
        }
    }
}
