package org.netloom.engine.trial;

import org.netloom.core.protocol.Forecast;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.engine.prediction.Scoring;

/// The memory of a training, by what the trial's net holds.
///
/// @param images that there are
/// @param fixed bytes of the net whatever the batch
/// @param each bytes of the net for each picture of a batch
record Room(Trial trial, RunRecord.Images images, double fixed, double each) {
    /// An engine without a net: Java, its heap while pictures are read, the libraries. Measured.
    static final long BASE = 265L << 20;

    private static final int SMALL = 2;

    private static final int COPIES = 2;

    /// Batches that the feed keeps.
    private static final int FED = 3;

    /// From two batches so small that any machine has room for them.
    static Room of(Trial trial, RunRecord.Images images) throws Failure {
        trial.step(SMALL);
        double small = trial.net().bytes();
        trial.step(2 * SMALL);
        double twice = trial.net().bytes();
        double each = Math.max(0, twice - small) / SMALL;
        return new Room(trial, images, small - each * SMALL, each);
    }

    /// With a batch that was not tried.
    Forecast.Memory guessed(int batch) {
        return memory(batch, (long) (fixed + each * batch));
    }

    /// With the largest batch that was tried.
    Forecast.Memory held(int batch) {
        return memory(batch, trial.net().bytes());
    }

    private long largest() {
        return trial.net().weights().ranges().stream()
                .mapToLong(range -> 4L * range.count())
                .max()
                .orElse(0);
    }

    private Forecast.Memory memory(int batch, long net) {
        long picture = trial.picture().size();
        long weights = 4L * trial.net().parameters().capacity();
        int scored = images.validation() + images.test() == 0
                ? 0
                : Scoring.batchSize(trial.net().activations());
        return new Forecast.Memory(
                BASE,
                // with the gradients, and copies of the largest when they are made and loaded
                2 * weights + COPIES * largest(),
                trial.remembered(),
                Math.max(0, net - 2 * weights),
                FED * 4 * picture * (batch + scored),
                picture * ((long) images.train() + images.validation() + images.test()));
    }
}
