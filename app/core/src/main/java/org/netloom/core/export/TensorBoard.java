package org.netloom.core.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Failure;

/// Runs for TensorBoard, under the names of Keras' callback: `RUN/train` and `RUN/validation` with
/// `epoch_loss`, `epoch_accuracy` and `epoch_learning_rate`, counted from 0 as there.
public final class TensorBoard {
    private record Scalar(String tag, Function<EpochMetrics, @Nullable Double> read) {}

    private static final List<Scalar> TRAIN = List.of(
            new Scalar("epoch_loss", EpochMetrics::loss),
            new Scalar("epoch_accuracy", EpochMetrics::accuracy),
            new Scalar("epoch_learning_rate", EpochMetrics::learningRate));
    private static final List<Scalar> VALIDATION = List.of(
            new Scalar("epoch_loss", EpochMetrics::valLoss), new Scalar("epoch_accuracy", EpochMetrics::valAccuracy));

    private TensorBoard() {}

    /// Writes the run below `logs`, in the place of what stood there of it.
    ///
    /// @param logs what `tensorboard --logdir` is given
    /// @return the folder of the run
    public static Path write(RunFolder run, Path logs) throws Failure {
        try {
            var history = run.history().read();
            double begun = begun(run.record().started());
            var folder = logs.resolve(run.name());
            write(folder.resolve("train"), begun, history, TRAIN);
            if (history.stream().anyMatch(epoch -> epoch.valLoss() != null)) {
                write(folder.resolve("validation"), begun, history, VALIDATION);
            }
            return folder;
        } catch (IOException e) {
            throw Failure.of(
                            "{0} cannot be written ({1}). Check the disk and its permissions.",
                            logs, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static void write(Path folder, double begun, List<EpochMetrics> history, List<Scalar> scalars)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        var file = new EventFile(bytes, begun);
        double time = begun;
        for (var epoch : history) {
            time += epoch.seconds();
            for (var scalar : scalars) {
                var value = scalar.read.apply(epoch);
                if (value != null) {
                    file.scalar(time, epoch.epoch() - 1L, scalar.tag, value);
                }
            }
        }
        // The same name each time: what a run has become takes the place of what it was.
        SafeFiles.write(
                folder.resolve(String.format(Locale.ROOT, "events.out.tfevents.%d.netloom", (long) begun)), channel -> {
                    var all = ByteBuffer.wrap(bytes.toByteArray());
                    while (all.hasRemaining()) {
                        channel.write(all);
                    }
                });
    }

    private static double begun(String started) {
        try {
            return Instant.parse(started).toEpochMilli() / 1e3;
        } catch (DateTimeParseException e) {
            return 0;
        }
    }
}
