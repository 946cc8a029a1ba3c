package org.netloom.engine.training;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.process.EngineMemory;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.engine.compile.GraphCompiler;
import org.netloom.engine.compile.NativeLibraries;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.RunData;
import org.netloom.engine.optimizers.OptimizerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains what a run's record says, in its folder. Runs on the thread that calls it; [#orders] may come
/// from any.
public final class TrainingRun {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);

    private final RunFolder folder;
    private final Consumer<Event> events;
    private final RunLog log;
    private final Orders orders = new Orders();

    public TrainingRun(RunFolder folder, Consumer<Event> events) {
        this.folder = folder;
        this.events = events;
        this.log = new RunLog(folder.log());
    }

    /// What can be asked of the run while it goes on; [Orders#stop] keeps last and best weights.
    public Orders orders() {
        return orders;
    }

    /// The last event is [Event.Finished] or [Event.Failed].
    ///
    /// @param resume whether to go on from the folder's checkpoint, where it has one
    public void run(String device, boolean resume) {
        try (var _ = RunLock.of(folder)) {
            attempt(folder.record(), device, resume);
        } catch (Failure e) {
            log.add("failed: " + e.text().english());
            events.accept(new Event.Failed(0, e.text()));
        }
    }

    private void attempt(RunRecord record, String device, boolean resume) throws Failure {
        try {
            events.accept(train(record, device, resume));
        } catch (CancellationException e) {
            folder.write(folder.record().ended(RunRecord.Status.STOPPED, null, Instant.now()));
            log.add("stopped before the first step");
            events.accept(new Event.Finished(folder.name(), true, null));
        } catch (OutOfMemoryError e) {
            int batch = record.readProject().training().batchSize();
            fail((EngineMemory.granted() == Long.MAX_VALUE
                            ? Failure.of(
                                    "The memory does not suffice: use a smaller batch size ({0} now) or a smaller net.",
                                    batch)
                            : Failure.of(
                                    "The memory that is granted to the engine does not suffice: use a smaller batch"
                                            + " size ({0} now) or a smaller net, or grant more in the settings.",
                                    batch))
                    .causedBy(e));
        } catch (Failure e) {
            fail(e);
        } catch (LinkageError e) {
            fail(NativeLibraries.missing(e));
        } catch (RuntimeException | Error e) {
            fail(Failure.of("Training broke off by a fault of Netloom: {0}", e.toString())
                    .causedBy(e));
        }
    }

    private void fail(Failure failure) throws Failure {
        LOG.error("Training failed", failure);
        var reason = failure.text();
        log.add("failed: " + reason.english());
        folder.write(folder.record().ended(RunRecord.Status.FAILED, reason, Instant.now()));
        events.accept(new Event.Failed(0, reason));
    }

    private Event train(RunRecord started, String device, boolean resume) throws Failure {
        var project = started.readProject();
        Beginning.check(project);
        try (var net = GraphCompiler.compile(project.graph());
                var data = RunData.open(started, project, net.input(), progress("Reading the pictures"));
                var optimizer = OptimizerState.of(
                        project.training().optimizer(), net.weights().ranges())) {
            var train = data.splits().of(Split.TRAIN);
            if (train.length == 0) {
                throw Failure.of(
                        "There is nothing to learn from: {0} holds no usable picture for training.",
                        started.datasetFolder());
            }
            if (resume) {
                checkSame(started, data);
            }
            var record = started.running(device, data.images());
            folder.write(record);
            var keeper = new RunKeeper(folder, record, net, optimizer, log, events, orders);
            var position = start(project, net, optimizer, data, resume, keeper);
            try (var running = new TrainingSession(
                    net,
                    optimizer,
                    project.training(),
                    Beginning.classWeights(project, data, train),
                    data,
                    project.scaling(),
                    train,
                    data.splits().of(Split.VALIDATION),
                    keeper,
                    orders)) {
                events.accept(new Event.Started(
                        folder.name(), project.training().epochs(), running.stepsPerEpoch(), train.length));
                return finish(running, run(running, position), keeper, project, net, optimizer, data);
            }
        }
    }

    /// Others would be drawn for validation, and some of them have been learned from.
    private void checkSame(RunRecord started, RunData data) throws Failure {
        boolean hasBegun = !started.images().equals(RunRecord.Images.NONE);
        if (hasBegun && !started.images().equals(data.images())) {
            throw data.others(started, folder.name());
        }
    }

    private static Position run(TrainingSession session, Position position) throws Failure {
        try {
            return session.run(position);
        } catch (TrainingSession.Interrupted e) {
            throw e.failure();
        }
    }

    private Event finish(
            TrainingSession running,
            Position end,
            RunKeeper keeper,
            Project project,
            Net net,
            OptimizerState optimizer,
            RunData data)
            throws Failure {
        var why = running.stoppedEarly() ? reason(project.training(), end) : null;
        boolean broken = why == null && end.finishedEpochs() < running.epochs();
        keeper.stoppedAt(end);
        if (why != null) {
            keeper.stoppedEarly(end, restores(project.training()));
        }
        var measures = new LastMeasures(folder);
        measures.load(net);
        keeper.end(end, broken ? RunRecord.Status.STOPPED : RunRecord.Status.FINISHED, why);
        if (!broken) {
            measures.take(net, project, data);
        }
        log.add(
                broken
                        ? "stopped in epoch " + end.epoch() + " after step " + end.step()
                        : "finished. " + Objects.toString(why, ""));
        return new Event.Finished(folder.name(), broken && orders.stopped(), end.last(), why);
    }

    private static boolean restores(TrainingSettings settings) {
        return settings.earlyStopping() != null && settings.earlyStopping().restoreBestWeights();
    }

    private static Text reason(TrainingSettings settings, Position end) {
        var stopping = Objects.requireNonNull(settings.earlyStopping());
        return Text.of(
                "Stopped early after epoch {0}: {1} has not become better since epoch {2}.",
                end.finishedEpochs(),
                stopping.monitor().key(),
                end.finishedEpochs() - Objects.requireNonNull(end.patience()).waited());
    }

    private Position start(
            Project project, Net net, OptimizerState optimizer, RunData data, boolean resume, RunKeeper keeper)
            throws Failure {
        var checkpoint = new Checkpoint(folder.checkpoint());
        if (resume && checkpoint.exists()) {
            var position = keeper.repair(checkpoint.read(net, optimizer));
            log.add("resumed in epoch " + position.epoch() + " after step " + position.step());
            return position;
        }
        Beginning.weights(net, project, data, orders::stopped);
        for (var adaptation : net.adaptations()) {
            var mean = net.weights().values(adaptation.block() + "/mean");
            var variance = net.weights().values(adaptation.block() + "/variance");
            log.add(adaptation.block() + ": mean " + Arrays.toString(mean) + ", variance " + Arrays.toString(variance));
        }
        log.add("started");
        return Position.start(project.training());
    }

    private Progress progress(String what) {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                events.accept(new Event.Progress(0, what, done, total));
            }

            @Override
            public boolean cancelled() {
                return orders.stopped();
            }
        };
    }
}
