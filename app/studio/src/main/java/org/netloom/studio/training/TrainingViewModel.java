package org.netloom.studio.training;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.Project;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunNote;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.EngineStatus;
import org.netloom.studio.engine.Engines;
import org.netloom.studio.engine.TrainingEngine;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.training.curves.Curves;
import org.netloom.studio.training.curves.PinnedRun;

/// Starts, follows and stops the run of the open project. FX thread only.
public final class TrainingViewModel {
    private static final double LOWER = 0.1;

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
    private final LiveSettings live = new LiveSettings();
    private final RunOrders orders = new RunOrders(state.getReadOnlyProperty(), this::send);
    private final ObservableList<PinnedRun> pinned = FXCollections.observableArrayList();
    private Consumer<RunFolder> useWeights = folder -> {};
    private @Nullable TrainingEngine engine;
    private @Nullable RunFollower following;

    public TrainingViewModel(Document document, Engines engines, TaskRunner tasks) {
        this.document = document;
        this.engines = engines;
        this.tasks = tasks;
        document.checked().subscribe(this::look);
        engines.status().service().subscribe(this::prepare);
        active.subscribe(this::prepare);
        document.folder().addListener((folder, before, now) -> {
            leave();
            look();
            prepare();
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

    /// Earlier runs whose curves are drawn beside those of the run; at most [PinnedRun#MOST].
    public ObservableList<PinnedRun> pinned() {
        return pinned;
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

    /// Goes there.
    public void useWeights(RunFolder folder) {
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
                () -> state.get() instanceof RunState.Preparing
                        || state.get() instanceof RunState.Running
                        || state.get() instanceof RunState.Paused,
                state);
    }

    /// Trains the project as it is now; edits made later do not touch the run.
    public void train() {
        if (canTrain().get()) {
            train(document.project().get(), RunNote.NONE);
        }
    }

    /// Trains this project, which was the open one some time ago.
    ///
    /// @param note what is to be said of the run
    public void train(Project project, RunNote note) {
        var home = document.folder().get();
        var dataset = project.dataset();
        if (active.get() || home == null || dataset == null) {
            return;
        }
        begin(project.training().epochs());
        live.rate(project.training().optimizer().learningRate().initial());
        tasks.run(
                () -> RunStart.create(home, project, dataset.in(home), note),
                folder -> {
                    if (home.equals(document.folder().get())) {
                        follow(folder, false);
                    }
                },
                why -> fail(home, why));
    }

    /// Goes on with a run from its last checkpoint.
    public void resume(RunFolder folder) {
        resume(folder, null);
    }

    /// Goes on at a tenth of the rate that it had: where steps were too large.
    public void resumeLower(RunFolder folder) {
        resume(folder, live.rate().get() * LOWER);
    }

    private void resume(RunFolder folder, @Nullable Double rate) {
        var home = document.folder().get();
        if (active.get() || home == null) {
            return;
        }
        tasks.run(
                () -> RunStart.earlier(folder),
                earlier -> {
                    if (active.get() || !home.equals(document.folder().get())) {
                        return; // another began, or another project was opened meanwhile
                    }
                    begin(earlier.epochs());
                    live.rate(rate == null ? earlier.learningRate() : rate);
                    earlier.history().forEach(curves::epoch);
                    meter.recall(earlier.history(), earlier.bestEpoch());
                    follow(folder, true);
                    if (rate != null) {
                        orders.change(null, rate);
                    }
                },
                why -> fail(home, why));
    }

    /// Epochs and learning rate of the run under way.
    public LiveSettings live() {
        return live;
    }

    /// What can be asked of the run under way.
    public RunOrders orders() {
        return orders;
    }

    public void stop() {
        if (engine != null && canStop().get()) {
            state.set(new RunState.Stopping());
            meter.stopping();
            engine.stop();
        }
    }

    private void send(Request request) {
        if (engine != null) {
            engine.send(request);
        }
    }

    private void begin(int epochs) {
        curves.begin(epochs);
        meter.begin();
        live.begin(epochs);
        state.set(new RunState.Preparing("", -1));
    }

    private void follow(RunFolder folder, boolean resume) {
        run.set(folder);
        var next = new RunFollower(folder, state, curves, meter, tasks, live::hear, () -> engine = null);
        following = next;
        engine = engines.train(folder, resume, next);
    }

    private void fail(Path home, Exception why) {
        if (home.equals(document.folder().get())) {
            state.set(new RunState.Failed(RunStart.reason(why)));
            meter.end();
        }
    }

    /// Another project was opened: a run that is going on ends and keeps its weights.
    private void leave() {
        stop();
        if (following != null) {
            following.silence();
        }
        following = null;
        engine = null;
        pinned.clear();
        curves.begin(1);
        meter.begin();
        meter.end();
        run.set(null);
        state.set(new RunState.Idle());
    }

    /// An engine waits for the next run as soon as the first requests need not wait for it.
    private void prepare() {
        if (engines.status().service().get() == EngineStatus.State.READY && !active.get() && document.isOpen()) {
            engines.prepareTraining();
        }
    }

    private void look() {
        obstacle.set(RunStart.obstacle(document));
    }
}
