package org.netloom.core.project;

import org.netloom.core.layers.InvalidOption;
import org.netloom.core.text.Text;

/// How a net is trained, with categorical cross-entropy as the loss. The same settings on the same
/// data and machine give the same run.
public record TrainingSettings(int epochs, int batchSize, Optimizer optimizer, long seed, Validation validation) {

    public static final TrainingSettings DEFAULT =
            new TrainingSettings(10, 32, new Optimizer.Adam(0.001), 1, Validation.DEFAULT);

    public TrainingSettings {
        if (epochs < 1 || epochs > 100_000) {
            throw new InvalidOption(Text.of("epochs is a whole number from 1 to 100,000"));
        }
        if (batchSize < 1 || batchSize > 65_536) {
            throw new InvalidOption(Text.of("batch_size is a whole number from 1 to 65,536"));
        }
        if (!(optimizer.learningRate() > 0 && optimizer.learningRate() <= 1000)) {
            throw new InvalidOption(Text.of("learning_rate is above 0 and at most 1,000, such as 0.001"));
        }
    }

    public TrainingSettings withEpochs(int other) {
        return new TrainingSettings(other, batchSize, optimizer, seed, validation);
    }

    public TrainingSettings withBatchSize(int other) {
        return new TrainingSettings(epochs, other, optimizer, seed, validation);
    }

    public TrainingSettings withOptimizer(Optimizer other) {
        return new TrainingSettings(epochs, batchSize, other, seed, validation);
    }

    public TrainingSettings withSeed(long other) {
        return new TrainingSettings(epochs, batchSize, optimizer, other, validation);
    }

    public TrainingSettings withValidation(Validation other) {
        return new TrainingSettings(epochs, batchSize, optimizer, seed, other);
    }
}
