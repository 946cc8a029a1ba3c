package org.netloom.engine.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.Safetensors;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Net;
import org.netloom.engine.optimizers.OptimizerState;

/// Keeps a run's folder while it trains, and tells of it: checkpoints, last and best weights, history,
/// record, log; events.
final class RunKeeper implements SessionListener {
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);

    private final RunFolder folder;
    private final Net net;
    private final OptimizerState optimizer;
    private final Checkpoint checkpoint;
    private final RunLog log;
    private final Consumer<Event> events;
    private final StepEvents steps;
    private RunRecord record;
    private long lastCheckpoint = System.nanoTime();

    RunKeeper(
            RunFolder folder, RunRecord record, Net net, OptimizerState optimizer, RunLog log, Consumer<Event> events) {
        this.folder = folder;
        this.record = record;
        this.net = net;
        this.optimizer = optimizer;
        this.checkpoint = new Checkpoint(folder.checkpoint());
        this.log = log;
        this.events = events;
        this.steps = new StepEvents(events);
    }

    @Override
    public void step(Position position, double loss, double accuracy, double imagesPerSecond, boolean endsEpoch)
            throws Failure {
        steps.step(position, loss, accuracy, imagesPerSecond, endsEpoch);
        if (!endsEpoch && System.nanoTime() - lastCheckpoint >= BETWEEN_CHECKPOINTS.toNanos()) {
            checkpoint.write(net, optimizer, position);
            lastCheckpoint = System.nanoTime();
        }
    }

    @Override
    public void epoch(Position position, EpochMetrics metrics, boolean best) throws Failure {
        try {
            var weights = checkpoint.write(net, optimizer, position);
            lastCheckpoint = System.nanoTime();
            put(weights, Weights.LAST);
            if (best) {
                put(weights, Weights.BEST);
            }
            folder.history().keepBefore(metrics.epoch());
            folder.history().append(metrics);
        } catch (IOException e) {
            throw unwritable(e);
        }
        record = record.after(position.finishedEpochs(), position.bestEpoch());
        folder.write(record);
        log.add(line(metrics) + (best ? ", the best so far" : ""));
        events.accept(new Event.Epoch(metrics, best));
    }

    /// Keeps the weights where the session was stopped; those are the best ones too as long as there
    /// are no others.
    void stoppedAt(Position position) throws Failure {
        try {
            if (position.batch() > 0) {
                put(checkpoint.write(net, optimizer, position), Weights.LAST);
            }
            if (!folder.has(Weights.BEST) && folder.has(Weights.LAST)) {
                put(folder.weights(Weights.LAST), Weights.BEST);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// The last weights have become the average of those before.
    void averaged() throws Failure {
        Safetensors.write(folder.weights(Weights.LAST), net.weights());
        log.add("the last weights are the moving average");
    }

    void end(RunRecord.Status status, String reason) throws Failure {
        record = record.ended(status, reason.isEmpty() ? null : reason, Instant.now());
        folder.write(record);
    }

    /// Gives the file a second name, which costs nothing; copies it where the disk knows no links.
    private void put(Path weights, Weights as) throws IOException {
        var target = folder.weights(as);
        Files.createDirectories(target.resolveSibling("."));
        var beside = target.resolveSibling(".weights.part");
        Files.deleteIfExists(beside);
        try {
            Files.createLink(beside, weights);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(weights, beside);
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Failure unwritable(IOException e) {
        return Failure.of(
                        "The run in {0} cannot be written ({1}). Make room on the disk, then resume.",
                        folder.path(), String.valueOf(e.getMessage()))
                .causedBy(e);
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
