package org.netloom.studio.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.project.Project;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.Engines;
import org.netloom.studio.engine.TrainingEngine;
import org.netloom.studio.support.TaskRunner;

/// Starts, follows and stops the run of the open project. FX thread only.
public final class TrainingViewModel {
    private final Document document;
    private final Engines engines;
    private final TaskRunner tasks;
    private final Curves curves = new Curves();
    private final RunMeter meter = new RunMeter();
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new RunState.Idle());
    private final ReadOnlyObjectWrapper<@Nullable RunFolder> run = new ReadOnlyObjectWrapper<>(this, "run");
    private final ReadOnlyObjectWrapper<Text> obstacle = new ReadOnlyObjectWrapper<>(this, "obstacle", Text.of(""));
    private final BooleanBinding active =
            Bindings.createBooleanBinding(() -> state.get().isActive(), state);
    private Consumer<RunFolder> useWeights = folder -> {};
    private @Nullable TrainingEngine engine;
    private @Nullable Following following;

    public TrainingViewModel(Document document, Engines engines, TaskRunner tasks) {
        this.document = document;
        this.engines = engines;
        this.tasks = tasks;
        document.checked().subscribe(this::look);
        document.folder().addListener((folder, before, now) -> {
            leave();
            look();
        });
    }

    public ReadOnlyObjectProperty<RunState> state() {
        return state.getReadOnlyProperty();
    }

    /// The run that is going on, or the last one.
    public ReadOnlyObjectProperty<@Nullable RunFolder> run() {
        return run.getReadOnlyProperty();
    }

    /// Why the project cannot be trained; an empty text where it can.
    public ReadOnlyObjectProperty<Text> obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    public Curves curves() {
        return curves;
    }

    /// 0 to 1 of what is going on, reading the pictures or training; -1 while nobody knows.
    public ObservableValue<Number> progress() {
        return state.flatMap(now -> now instanceof RunState.Preparing(String _, double share)
                ? new ReadOnlyDoubleWrapper(share).getReadOnlyProperty()
                : meter.progress());
    }

    /// Where the window is to go when a person wants a run's weights as they are.
    public void onUseWeights(Consumer<RunFolder> receiver) {
        useWeights = receiver;
    }

    void useWeights(RunFolder folder) {
        useWeights.accept(folder);
    }

    /// Progress and figures of the run.
    public RunMeter meter() {
        return meter;
    }

    public BooleanBinding active() {
        return active;
    }

    public BooleanBinding canTrain() {
        return active.not()
                .and(Bindings.createBooleanBinding(
                        () -> obstacle.get().pattern().isEmpty(), obstacle));
    }

    public BooleanBinding canStop() {
        return Bindings.createBooleanBinding(
                () -> state.get() instanceof RunState.Preparing || state.get() instanceof RunState.Running, state);
    }

    /// Trains the project as it is now; edits made later do not touch the run.
    public void train() {
        var home = document.folder().get();
        var project = document.project().get();
        var dataset = project.dataset();
        if (!canTrain().get() || home == null || dataset == null) {
            return;
        }
        begin(project.training().epochs());
        tasks.run(
                () -> create(home, project, dataset.in(home)),
                folder -> follow(folder, false),
                why -> fail(reason(why)));
    }

    /// Goes on with a run from its last checkpoint.
    public void resume(RunFolder folder) {
        if (state.get().isActive()) {
            return;
        }
        tasks.run(
                () -> new Earlier(
                        folder.record().readProject().training().epochs(),
                        folder.history().read()),
                earlier -> {
                    begin(earlier.epochs());
                    earlier.history().forEach(curves::epoch);
                    follow(folder, true);
                },
                why -> fail(reason(why)));
    }

    public void stop() {
        if (engine != null && canStop().get()) {
            state.set(new RunState.Stopping());
            meter.stopping();
            engine.stop();
        }
    }

    private record Earlier(int epochs, List<EpochMetrics> history) {}

    private static RunFolder create(Path home, Project project, Path pictures) throws Failure {
        if (!Files.isDirectory(pictures)) {
            throw Failure.of("The pictures are not at {0}: choose their folder in Data.", pictures.toString());
        }
        return RunFolder.create(
                home, RunRecord.start(project, pictures.toString(), Instant.now()), LocalDateTime.now());
    }

    private void begin(int epochs) {
        curves.begin(epochs);
        meter.begin();
        state.set(new RunState.Preparing("", -1));
    }

    private void follow(RunFolder folder, boolean resume) {
        run.set(folder);
        var next = new Following(folder);
        following = next;
        engine = engines.train(folder, resume, next);
    }

    private void fail(Text why) {
        state.set(new RunState.Failed(why));
        meter.end();
    }

    /// Another project was opened: a run that is going on ends and keeps its weights.
    private void leave() {
        stop();
        following = null;
        engine = null;
        curves.begin(1);
        meter.begin();
        meter.end();
        run.set(null);
        state.set(new RunState.Idle());
    }

    private void look() {
        var checked = document.checked().get();
        var errors = checked.problems().stream().filter(p -> p.isError()).toList();
        obstacle.set(
                !document.isOpen()
                        ? Text.of("Open a project first.")
                        : checked.project().dataset() == null
                                ? Text.of("Choose the pictures to learn from in Data.")
                                : errors.isEmpty()
                                        ? Text.of("")
                                        : errors.getFirst().title());
    }

    private static Text reason(Exception why) {
        return why instanceof Failure failure ? failure.text() : Text.of("{0}", why.toString());
    }

    /// Hears one run; a run that another has replaced is not heard any more.
    private final class Following implements TrainingEngine.Listener {
        private final RunFolder folder;

        Following(RunFolder folder) {
            this.folder = folder;
        }

        @Override
        public void told(List<Event> events) {
            if (following == this) {
                events.forEach(this::hear);
                meter.pulse(events);
            }
        }

        private void hear(Event event) {
            switch (event) {
                case Event.Progress(long _, String what, long done, long total) -> {
                    if (state.get() instanceof RunState.Preparing) {
                        state.set(new RunState.Preparing(what, total > 0 ? (double) done / total : -1));
                    }
                }
                case Event.Started started -> {
                    curves.started(started);
                    if (canStop().get()) {
                        state.set(new RunState.Running(1, started.epochs()));
                    }
                }
                case Event.Step step -> {
                    curves.step(step);
                    if (state.get() instanceof RunState.Running(int epoch, int epochs) && epoch != step.epoch()) {
                        state.set(new RunState.Running(step.epoch(), epochs));
                    }
                }
                case Event.Epoch(var metrics, boolean _) -> curves.epoch(metrics);
                case Event.Finished(String _, boolean stopped, var last) -> {
                    engine = null;
                    meter.end();
                    state.set(new RunState.Finished(folder, stopped, last));
                }
                case Event.Failed(long _, String reason) -> {
                    engine = null;
                    fail(Text.of("{0}", reason));
                }
                case Event.Ready _,
                        Event.Heartbeat _,
                        Event.Scanned _,
                        Event.ThumbnailsReady _,
                        Event.Predicted _,
                        Event.Evaluated _,
                        Event.Cancelled _ -> {}
            }
        }

        @Override
        public void died(EngineEnd.Died end) {
            tasks.run(
                    () -> {
                        folder.write(folder.record()
                                .ended(RunRecord.Status.FAILED, end.why().english(), Instant.now()));
                        return Files.exists(folder.checkpoint());
                    },
                    resumable -> ended(end, resumable),
                    why -> ended(end, Files.exists(folder.checkpoint())));
        }

        private void ended(EngineEnd.Died end, boolean resumable) {
            if (following == this) {
                engine = null;
                meter.end();
                state.set(new RunState.Died(folder, end.why(), end.details(), resumable, folder.has(Weights.LAST)));
            }
        }

        @Override
        public void notStarted(Text why) {
            if (following == this) {
                engine = null;
                fail(why);
            }
        }
    }
}
