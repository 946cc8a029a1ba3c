package org.netloom.core.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.netloom.core.layers.InvalidOption;
import org.netloom.core.text.Text;
import org.netloom.core.training.ClassWeights;
import org.netloom.core.training.Loss;
import org.netloom.core.training.Optimizer;

/// How a net is trained. The same settings on the same data and machine give the same run.
public record TrainingSettings(
        int epochs,
        int batchSize,
        Optimizer optimizer,
        Loss loss,
        @JsonProperty("class_weight") ClassWeights classWeights,
        long seed,
        Validation validation) {

    public static final TrainingSettings DEFAULT =
            new TrainingSettings(10, 32, new Optimizer.Adam(0.001), 1, Validation.DEFAULT);

    public TrainingSettings {
        if (epochs < 1 || epochs > 100_000) {
            throw new InvalidOption(Text.of("epochs is a whole number from 1 to 100,000"));
        }
        if (batchSize < 1 || batchSize > 65_536) {
            throw new InvalidOption(Text.of("batch_size is a whole number from 1 to 65,536"));
        }
    }

    /// With categorical cross-entropy, every picture counting the same.
    public TrainingSettings(int epochs, int batchSize, Optimizer optimizer, long seed, Validation validation) {
        this(
                epochs,
                batchSize,
                optimizer,
                new Loss.CategoricalCrossentropy(),
                new ClassWeights.None(),
                seed,
                validation);
    }

    public TrainingSettings withEpochs(int other) {
        return new TrainingSettings(other, batchSize, optimizer, loss, classWeights, seed, validation);
    }

    public TrainingSettings withBatchSize(int other) {
        return new TrainingSettings(epochs, other, optimizer, loss, classWeights, seed, validation);
    }

    public TrainingSettings withOptimizer(Optimizer other) {
        return new TrainingSettings(epochs, batchSize, other, loss, classWeights, seed, validation);
    }

    public TrainingSettings withLoss(Loss other) {
        return new TrainingSettings(epochs, batchSize, optimizer, other, classWeights, seed, validation);
    }

    public TrainingSettings withClassWeights(ClassWeights other) {
        return new TrainingSettings(epochs, batchSize, optimizer, loss, other, seed, validation);
    }

    public TrainingSettings withSeed(long other) {
        return new TrainingSettings(epochs, batchSize, optimizer, loss, classWeights, other, validation);
    }

    public TrainingSettings withValidation(Validation other) {
        return new TrainingSettings(epochs, batchSize, optimizer, loss, classWeights, seed, other);
    }
}
