package org.netloom.studio.training;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Text;
import org.netloom.studio.engine.TrainingEngine;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.training.curves.Curves;

/// Hears what happens to one run, and moves state, curves and meter. FX thread only.
final class RunFollower implements TrainingEngine.Listener {
    private final RunFolder folder;
    private final ObjectProperty<RunState> state;
    private final Curves curves;
    private final RunMeter meter;
    private final TaskRunner tasks;
    private final Consumer<Event> listener;
    private final Runnable over;
    private boolean silent;

    /// @param listener gets every event, too
    /// @param over called when the run has ended, however
    RunFollower(
            RunFolder folder,
            ObjectProperty<RunState> state,
            Curves curves,
            RunMeter meter,
            TaskRunner tasks,
            Consumer<Event> listener,
            Runnable over) {
        this.listener = listener;
        this.folder = folder;
        this.state = state;
        this.curves = curves;
        this.meter = meter;
        this.tasks = tasks;
        this.over = over;
    }

    /// Nothing of this run is shown any more.
    void silence() {
        silent = true;
    }

    @Override
    public void told(List<Event> events) {
        if (!silent) {
            // Times first: the figures belong to the state that is told next.
            meter.pulse(events);
            events.forEach(this::hear);
            events.forEach(listener);
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
                if (state.get() instanceof RunState.Preparing) {
                    state.set(new RunState.Running(1, started.epochs()));
                }
            }
            case Event.Step step -> {
                curves.step(step);
                if (state.get() instanceof RunState.Running(int epoch, int epochs) && epoch != step.epoch()) {
                    state.set(new RunState.Running(step.epoch(), epochs));
                }
            }
            case Event.Epoch(EpochMetrics metrics, boolean _) -> curves.epoch(metrics);
            case Event.Paused(int _, int epoch, Text reason) -> {
                meter.stopping();
                state.set(new RunState.Paused(epoch, curves.epochs(), reason));
            }
            case Event.Continued _ -> {
                if (state.get() instanceof RunState.Paused(int epoch, int epochs, var _)) {
                    state.set(new RunState.Running(epoch, epochs));
                }
            }
            case Event.Changed(int epochs, double _) -> {
                curves.extend(epochs);
                switch (state.get()) {
                    case RunState.Running(int epoch, int _) -> state.set(new RunState.Running(epoch, epochs));
                    case RunState.Paused(int epoch, int _, Text why) ->
                        state.set(new RunState.Paused(epoch, epochs, why));
                    case RunState.Idle _,
                            RunState.Preparing _,
                            RunState.Stopping _,
                            RunState.Finished _,
                            RunState.Failed _,
                            RunState.Died _ -> {}
                }
            }
            case Event.Finished(String _, boolean stopped, EpochMetrics last, Text why) ->
                end(new RunState.Finished(folder, stopped, last, why));
            case Event.Failed(long _, Text reason) ->
                end(new RunState.Failed(
                        reason,
                        state.get() instanceof RunState.Running && Files.exists(folder.checkpoint()) ? folder : null));
            case Event.Looked look -> curves.looked(look);
            case Event.Saved _, Event.Ready _, Event.Heartbeat _, Event.Answer _, Event.Cancelled _ -> {}
        }
    }

    private void end(RunState how) {
        over.run();
        meter.end();
        state.set(how);
    }

    @Override
    public void died(EngineEnd.Died end) {
        tasks.run(
                () -> {
                    folder.write(folder.record().ended(RunRecord.Status.FAILED, end.why(), Instant.now()));
                    return true;
                },
                written -> tell(end),
                why -> tell(end));
    }

    private void tell(EngineEnd.Died end) {
        if (!silent) {
            end(new RunState.Died(
                    folder, end.why(), end.details(), Files.exists(folder.checkpoint()), folder.has(Weights.LAST)));
        }
    }

    @Override
    public void notStarted(Text why) {
        if (!silent) {
            end(new RunState.Failed(why));
        }
    }
}
