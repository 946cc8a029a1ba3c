package org.netloom.studio.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.text.Text;

/// What the service engine was asked and has not answered yet. The first question starts it, and one that
/// comes after its death starts it again. FX thread only.
final class Questions {
    private record Asked(Request request, Job<?> job, Consumer<Event> answered, int tries) {}

    private final EngineStarter starter;
    private final Executor screen;
    private final EngineStatus status;
    private final Map<Long, Asked> open = new LinkedHashMap<>();
    private @Nullable Child child;
    private long lastId;
    private boolean closed;

    Questions(EngineStarter starter, Executor screen, EngineStatus status) {
        this.starter = starter;
        this.screen = screen;
        this.status = status;
    }

    /// @param answer what it is worth to the asker; null where this is not the answer
    /// @param tries how often the request is sent before the engine's death counts as its failure
    <T> Job<T> ask(LongFunction<Request> request, Function<Event, @Nullable T> answer, int tries) {
        long id = ++lastId;
        var job = new Job<T>(() -> giveUp(id));
        Consumer<Event> answered = event -> {
            var value = answer.apply(event);
            if (value != null) {
                job.done(value);
            }
        };
        if (closed) {
            job.failed(Text.of("Netloom is closing."));
            return job;
        }
        var asked = new Asked(request.apply(id), job, answered, tries);
        open.put(id, asked);
        child().send(asked.request);
        refresh();
        return job;
    }

    private void giveUp(long id) {
        if (open.remove(id) != null && child != null) {
            child.send(new Request.Cancel(id));
        }
        refresh();
    }

    /// The engine that is there, or one that is started now.
    Child child() {
        if (child == null) {
            var made = new Child(starter, screen, new Listening());
            child = made;
            status.service(EngineStatus.State.STARTING);
            made.start("service-engine");
        }
        return child;
    }

    /// Begins to end the engine; the returned child can be waited for.
    @Nullable
    Child close() {
        closed = true;
        var last = child;
        if (last != null) {
            last.close();
        }
        return last;
    }

    private void refresh() {
        status.working(!open.isEmpty());
    }

    private void answer(Event event) {
        switch (event) {
            case Event.Progress(long id, String what, long done, long total) -> {
                var asked = open.get(id);
                if (asked != null) {
                    asked.job.at(what, done, total);
                }
            }
            case Event.Failed(long id, Text reason) -> end(id, job -> job.failed(reason));
            case Event.Cancelled(long id) -> end(id, Job::cancelled);
            case Event.Answer answer -> value(answer);
            case Event.Heartbeat(long memory) -> status.memory(this, memory);
            case Event.Ready _,
                    Event.Started _,
                    Event.Step _,
                    Event.Epoch _,
                    Event.Paused _,
                    Event.Continued _,
                    Event.Saved _,
                    Event.Looked _,
                    Event.Changed _,
                    Event.Finished _ -> {}
        }
    }

    private void value(Event.Answer answer) {
        var asked = open.remove(answer.id());
        if (asked != null) {
            asked.answered.accept(answer);
        }
        refresh();
    }

    private void end(long id, Consumer<Job<?>> how) {
        var asked = open.remove(id);
        if (asked != null) {
            how.accept(asked.job);
        }
        refresh();
    }

    private final class Listening implements Child.Listener {
        @Override
        public void up(Text device) {
            status.device(device);
            status.service(EngineStatus.State.READY);
        }

        @Override
        public void told(List<Event> events) {
            events.forEach(Questions.this::answer);
        }

        @Override
        public void gone(EngineEnd end) {
            child = null;
            status.forget(Questions.this);
            switch (end) {
                case EngineEnd.Orderly() -> status.service(EngineStatus.State.OFF);
                case EngineEnd.Died(int _, Text why, String _) -> {
                    status.service(EngineStatus.State.DIED);
                    again(why);
                }
            }
        }

        @Override
        public void notStarted(Text why) {
            child = null;
            status.service(EngineStatus.State.DIED);
            var lost = List.copyOf(open.values());
            open.clear();
            refresh();
            lost.forEach(asked -> asked.job.failed(why));
        }

        /// What may be tried again is; the rest fails with the cause.
        private void again(Text why) {
            var before = Map.copyOf(open);
            open.clear();
            before.forEach((id, asked) -> {
                if (asked.tries > 1 && !closed) {
                    open.put(id, new Asked(asked.request, asked.job, asked.answered, asked.tries - 1));
                    child().send(asked.request);
                } else {
                    asked.job.failed(Text.of("{0} Try again: it is started anew.", why));
                }
            });
            refresh();
        }
    }
}
