package org.netloom.core.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;
import org.netloom.core.training.ClassWeights;
import org.netloom.core.training.EarlyStopping;
import org.netloom.core.training.Loss;
import org.netloom.core.training.Optimizer;

/// How a net is trained. The same settings on the same data and machine give the same run.
///
/// @param earlyStopping null where all epochs are to be trained
/// @param keepEvery after how many epochs a checkpoint is kept for good; 0 for never
public record TrainingSettings(
        int epochs,
        int batchSize,
        Optimizer optimizer,
        Loss loss,
        @JsonProperty("class_weight") ClassWeights classWeights,
        long seed,
        Validation validation,
        @Nullable EarlyStopping earlyStopping,
        int keepEvery) {

    public static final TrainingSettings DEFAULT =
            new TrainingSettings(10, 32, new Optimizer.Adam(0.001), 1, Validation.DEFAULT);

    public TrainingSettings {
        if (epochs < 1 || epochs > 100_000) {
            throw new InvalidOption(Text.of("epochs is a whole number from 1 to 100,000"));
        }
        if (batchSize < 1 || batchSize > 65_536) {
            throw new InvalidOption(Text.of("batch_size is a whole number from 1 to 65,536"));
        }
        if (keepEvery < 0) {
            throw new InvalidOption(Text.of("keep_every is a whole number, 0 for never"));
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
                validation,
                null,
                0);
    }

    public TrainingSettings withEpochs(int other) {
        return new TrainingSettings(
                other, batchSize, optimizer, loss, classWeights, seed, validation, earlyStopping, keepEvery);
    }

    public TrainingSettings withBatchSize(int other) {
        return new TrainingSettings(
                epochs, other, optimizer, loss, classWeights, seed, validation, earlyStopping, keepEvery);
    }

    public TrainingSettings withOptimizer(Optimizer other) {
        return new TrainingSettings(
                epochs, batchSize, other, loss, classWeights, seed, validation, earlyStopping, keepEvery);
    }

    public TrainingSettings withLoss(Loss other) {
        return new TrainingSettings(
                epochs, batchSize, optimizer, other, classWeights, seed, validation, earlyStopping, keepEvery);
    }

    public TrainingSettings withClassWeights(ClassWeights other) {
        return new TrainingSettings(
                epochs, batchSize, optimizer, loss, other, seed, validation, earlyStopping, keepEvery);
    }

    public TrainingSettings withSeed(long other) {
        return new TrainingSettings(
                epochs, batchSize, optimizer, loss, classWeights, other, validation, earlyStopping, keepEvery);
    }

    public TrainingSettings withValidation(Validation other) {
        return new TrainingSettings(
                epochs, batchSize, optimizer, loss, classWeights, seed, other, earlyStopping, keepEvery);
    }

    public TrainingSettings withEarlyStopping(@Nullable EarlyStopping other) {
        return new TrainingSettings(
                epochs, batchSize, optimizer, loss, classWeights, seed, validation, other, keepEvery);
    }

    public TrainingSettings withKeepEvery(int other) {
        return new TrainingSettings(
                epochs, batchSize, optimizer, loss, classWeights, seed, validation, earlyStopping, other);
    }
}
