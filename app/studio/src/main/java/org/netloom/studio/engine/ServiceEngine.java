package org.netloom.studio.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Forecast;
import org.netloom.core.protocol.RateSearch;
import org.netloom.core.protocol.Request;
import org.netloom.core.protocol.Speed;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Text;

/// The engine that scans, decodes, predicts and evaluates. It is started by the first request or by
/// `warmUp`, and again after it died: a picture that kills it costs that request and no more. FX thread
/// only.
public final class ServiceEngine {
    private record Asked(Request request, Job<?> job, Consumer<Event> answered, int tries) {}

    private final EngineStarter starter;
    private final Executor screen;
    private final EngineStatus status;
    private final Map<Long, Asked> open = new LinkedHashMap<>();
    private @Nullable Child child;
    private long lastId;
    private boolean closed;

    ServiceEngine(EngineStarter starter, Executor screen, EngineStatus status) {
        this.starter = starter;
        this.screen = screen;
        this.status = status;
    }

    /// Starts the engine, so that the first request need not wait for it.
    public void warmUp() {
        child();
    }

    public Job<Event.Scanned> scan(Path folder, Path index) {
        return ask(
                id -> new Request.Scan(id, folder.toString(), index.toString()),
                event -> event instanceof Event.Scanned scanned ? scanned : null,
                1);
    }

    public Job<Event.ThumbnailsReady> thumbnails(Path index, int side) {
        return ask(
                id -> new Request.Thumbnails(id, index.toString(), side),
                event -> event instanceof Event.ThumbnailsReady ready ? ready : null,
                2);
    }

    /// @param previews a file to write the decoded pictures to; null for none
    public Job<List<Event.Prediction>> predict(
            RunFolder run, Weights weights, List<Path> files, @Nullable Path previews) {
        var names = files.stream().map(Path::toString).toList();
        return ask(
                id -> new Request.Predict(
                        id, run.path().toString(), weights, names, previews == null ? null : previews.toString()),
                event -> event instanceof Event.Predicted predicted ? predicted.predictions() : null,
                1);
    }

    /// What comes out of a block for one picture.
    ///
    /// @param maps a file to write the maps to
    public Job<Event.FeatureMapsReady> featureMaps(
            RunFolder run, Weights weights, String block, Path picture, Path maps) {
        return ask(
                id -> new Request.FeatureMaps(
                        id, run.path().toString(), weights, block, picture.toString(), maps.toString()),
                event -> event instanceof Event.FeatureMapsReady ready ? ready : null,
                1);
    }

    /// @param split `train`, `validation` or `test`
    public Job<Evaluation> evaluate(RunFolder run, Weights weights, String split) {
        return ask(
                id -> new Request.Evaluate(id, run.path().toString(), weights, split),
                event -> event instanceof Event.Evaluated evaluated ? evaluated.evaluation() : null,
                1);
    }

    /// @param images how many pictures there are
    public Job<Forecast> forecast(Project project, RunRecord.Images images) {
        return ask(
                id -> new Request.Forecast(id, ProjectFile.toJson(project), images),
                event -> event instanceof Event.Forecasted told ? told.forecast() : null,
                1);
    }

    /// @param pictures the folder of the dataset
    public Job<RateSearch> findRate(Project project, Path pictures) {
        return ask(
                id -> new Request.FindRate(id, ProjectFile.toJson(project), pictures.toString()),
                event -> event instanceof Event.RatesTried told ? told.search() : null,
                1);
    }

    /// @param tries how often the request is sent before the engine's death counts as its failure
    private <T> Job<T> ask(LongFunction<Request> request, Function<Event, @Nullable T> answer, int tries) {
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

    private Child child() {
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
            case Event.Failed(long id, String reason) -> end(id, job -> job.failed(Text.of("{0}", reason)));
            case Event.Forecasted(long id, Forecast _) -> value(id, event);
            case Event.RatesTried(long id, RateSearch _) -> value(id, event);
            case Event.Cancelled(long id) -> end(id, Job::cancelled);
            case Event.Scanned(long id, String _, int _, int _, int _) -> value(id, event);
            case Event.ThumbnailsReady(long id, String _) -> value(id, event);
            case Event.Predicted(long id, List<Event.Prediction> _) -> value(id, event);
            case Event.FeatureMapsReady maps -> value(maps.id(), event);
            case Event.Evaluated(long id, Evaluation _) -> value(id, event);
            case Event.Benched(long id, Speed _) -> value(id, event);
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

    private void value(long id, Event event) {
        var asked = open.remove(id);
        if (asked != null) {
            asked.answered.accept(event);
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
        public void up(String device) {
            status.device(device);
            status.service(EngineStatus.State.READY);
        }

        @Override
        public void told(List<Event> events) {
            events.forEach(ServiceEngine.this::answer);
        }

        @Override
        public void gone(EngineEnd end) {
            child = null;
            status.forget(ServiceEngine.this);
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
