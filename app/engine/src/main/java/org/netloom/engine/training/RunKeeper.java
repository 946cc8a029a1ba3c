package org.netloom.engine.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.Copies;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.Safetensors;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.engine.compile.Net;
import org.netloom.engine.optimizers.OptimizerState;

/// Keeps a run's folder while it trains, and tells of it: checkpoints, last and best weights, history,
/// record, log; events. Where the disk is full it waits for room.
final class RunKeeper implements SessionListener {
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(1);
    private static final Duration MOST_BETWEEN = Duration.ofMinutes(5);

    /// How much longer training goes on between two checkpoints than one takes, at least.
    private static final int SPARING = 50;

    private final RunFolder folder;
    private final Net net;
    private final OptimizerState optimizer;
    private final Checkpoint checkpoint;
    private final RunLog log;
    private final Consumer<Event> events;
    private final StepEvents steps;
    private final Patience patience;
    private RunRecord record;
    private long lastCheckpoint = System.nanoTime();
    private long pause = BETWEEN_CHECKPOINTS.toNanos();

    RunKeeper(
            RunFolder folder,
            RunRecord record,
            Net net,
            OptimizerState optimizer,
            RunLog log,
            Consumer<Event> events,
            Orders orders) {
        this.folder = folder;
        this.record = record;
        this.net = net;
        this.optimizer = optimizer;
        this.checkpoint = new Checkpoint(folder.checkpoint());
        this.log = log;
        this.events = events;
        this.steps = new StepEvents(events);
        this.patience = new Patience(folder, log, events, orders);
    }

    @Override
    public void step(Position position, double loss, double accuracy, double imagesPerSecond, boolean endsEpoch)
            throws Failure {
        steps.step(position, loss, accuracy, imagesPerSecond, endsEpoch);
        if (!endsEpoch && System.nanoTime() - lastCheckpoint >= pause) {
            write(position);
        }
    }

    @Override
    public void looked(int step, double learningRate, Map<String, Double> ratios) {
        events.accept(new Event.Looked(step, learningRate, ratios));
    }

    @Override
    public void epoch(Position position, EpochMetrics metrics, boolean best) throws Failure {
        var weights = write(position);
        patience.write(position, () -> settle(position, metrics, best, weights));
        log.add(line(metrics) + (best ? ", the best so far" : ""));
        events.accept(new Event.Epoch(metrics, best));
    }

    @Override
    public void save(Position position) throws Failure {
        write(position);
        log.add("checkpoint at step " + position.step());
        events.accept(new Event.Saved(position.step()));
    }

    @Override
    public void pause(Position position) throws Failure {
        write(position);
        log.add("paused after step " + position.step());
        events.accept(new Event.Paused(position.step(), position.epoch(), Text.of("")));
    }

    @Override
    public void goOn(Position position) {
        log.add("continued after step " + position.step());
        lastCheckpoint = System.nanoTime();
        events.accept(new Event.Continued(position.step()));
    }

    @Override
    public void change(Position position, int epochs, double learningRate) throws Failure {
        var project = record.readProject();
        if (project.training().epochs() != epochs) {
            record = record.resumed(project.withTraining(project.training().withEpochs(epochs)));
            patience.write(position, () -> folder.write(record));
        }
        write(position);
        log.add("from step " + (position.step() + 1) + " on: " + epochs + " epochs, learning rate "
                + (float) learningRate);
        events.accept(new Event.Changed(epochs, learningRate));
    }

    /// Brings a folder whose process died between checkpoint and history to where the checkpoint is.
    ///
    /// @return the position, without a best epoch where its weights are not at hand
    Position repair(Position position) throws Failure {
        var last = position.last();
        if (last != null && position.batch() == 0) {
            patience.write(
                    position,
                    () -> settle(
                            position, last, position.bestEpoch() == position.finishedEpochs(), checkpoint.weights()));
        }
        return folder.has(Weights.BEST) ? position : position.withoutBest();
    }

    /// Keeps the weights where the session was stopped; those are the best ones too as long as there
    /// are no others.
    void stoppedAt(Position position) throws Failure {
        var weights = position.batch() > 0 ? write(position) : null;
        patience.write(position, () -> {
            if (weights != null) {
                keep(weights, Weights.LAST);
            }
            if (!folder.has(Weights.BEST) && folder.has(Weights.LAST)) {
                copy(Weights.LAST, Weights.BEST);
            }
        });
    }

    /// The best weights become the last ones, and the run can go on with all patience again.
    void stoppedEarly(Position position, boolean restore) throws Failure {
        write(position.patient());
        if (restore) {
            patience.write(position, () -> copy(Weights.BEST, Weights.LAST));
            log.add("the last weights are those of epoch " + position.bestEpoch());
        }
    }

    void end(Position position, RunRecord.Status status, @Nullable Text reason) throws Failure {
        record = record.ended(status, reason, Instant.now());
        patience.write(position, () -> folder.write(record));
    }

    private Path write(Position position) throws Failure {
        return patience.get(position, () -> {
            long begun = System.nanoTime();
            var weights = checkpoint.write(net, optimizer, position);
            lastCheckpoint = System.nanoTime();
            pause = Math.clamp(
                    SPARING * (lastCheckpoint - begun), BETWEEN_CHECKPOINTS.toNanos(), MOST_BETWEEN.toNanos());
            return weights;
        });
    }

    /// What a finished epoch leaves beside its checkpoint.
    private void settle(Position position, EpochMetrics metrics, boolean best, Path weights)
            throws IOException, Failure {
        keep(weights, Weights.LAST);
        if (best) {
            copy(Weights.LAST, Weights.BEST);
        }
        folder.history().put(metrics);
        int every = record.readProject().training().keepEvery();
        if (every > 0 && metrics.epoch() % every == 0) {
            checkpoint.keepIn(folder.kept(metrics.epoch()));
        }
        record = record.after(position.finishedEpochs(), position.bestEpoch());
        folder.write(record);
    }

    private void copy(Weights from, Weights to) throws IOException {
        folder.forgetEvaluations(to);
        Copies.put(folder.weights(from), folder.weights(to));
    }

    /// Where the optimizer keeps an average of the weights, that is what is kept, as after training.
    private void keep(Path weights, Weights as) throws IOException, Failure {
        folder.forgetEvaluations(as);
        if (!optimizer.averages()) {
            Copies.put(weights, folder.weights(as));
            return;
        }
        var parameters = net.parameters();
        var raw = new float[parameters.capacity()];
        parameters.get(0, raw);
        try {
            optimizer.finish(parameters);
            Safetensors.write(folder.weights(as), net.weights());
        } finally {
            parameters.put(0, raw);
        }
    }

    private static String line(EpochMetrics m) {
        var text = String.format(
                Locale.ROOT,
                "epoch %d: loss %.4f, accuracy %.4f, %.1f s",
                m.epoch(),
                m.loss(),
                m.accuracy(),
                m.seconds());
        return m.valLoss() == null || m.valAccuracy() == null
                ? text
                : text + String.format(Locale.ROOT, ", val_loss %.4f, val_accuracy %.4f", m.valLoss(), m.valAccuracy());
    }
}
