package org.netloom.engine.cli.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.core.training.EarlyStopping;
import org.netloom.core.training.EarlyStopping.Monitor;
import org.netloom.engine.cli.console.RunChoice;

/// A run's folder, made or found again, and checked as far as that goes without an engine.
///
/// @param resumes whether it goes on from its checkpoint
record Preparation(RunFolder run, boolean resumes) {

    /// What the command line says in place of the project; null where it says nothing.
    record Overrides(
            @Nullable Integer epochs,
            @Nullable Integer batch,
            @Nullable Long seed,
            @Nullable Validation validation,
            @Nullable Double learningRate,
            @Nullable Integer earlyStopping,
            @Nullable Monitor monitor,
            @Nullable Integer keepEvery) {

        TrainingSettings over(TrainingSettings settings) {
            var changed = epochs == null ? settings : settings.withEpochs(epochs);
            changed = batch == null ? changed : changed.withBatchSize(batch);
            changed = seed == null ? changed : changed.withSeed(seed);
            changed = validation == null ? changed : changed.withValidation(validation);
            changed = keepEvery == null ? changed : changed.withKeepEvery(keepEvery);
            if (learningRate != null) {
                var optimizer = changed.optimizer();
                changed = changed.withOptimizer(
                        optimizer.learningRate(optimizer.learningRate().initial(learningRate)));
            }
            return changed.withEarlyStopping(stopping(settings.earlyStopping()));
        }

        private @Nullable EarlyStopping stopping(@Nullable EarlyStopping stored) {
            var base = earlyStopping == null ? stored : new EarlyStopping(earlyStopping);
            if (base == null) {
                if (monitor != null) {
                    throw new InvalidOption(Text.of("--monitor says what --early-stopping watches: give both"));
                }
                return null;
            }
            var watched = monitor != null ? monitor : stored != null ? stored.monitor() : base.monitor();
            return new EarlyStopping(
                    watched, base.minDelta(), base.patience(), base.restoreBestWeights(), base.startFromEpoch());
        }

        boolean onlyEpochs() {
            return batch == null && seed == null && validation == null && learningRate == null;
        }
    }

    static Preparation fresh(Subject subject) throws Failure {
        var record = RunRecord.start(subject.project(), subject.pictures().toString(), Instant.now());
        return new Preparation(RunFolder.create(subject.home(), record, LocalDateTime.now()), false);
    }

    static Preparation resumed(Path folder, String name, Overrides overrides) throws Failure {
        if (!overrides.onlyEpochs()) {
            throw new InvalidOption(Text.of(
                    "--batch, --seed, --validation and --learning-rate belong to the run that is resumed: leave them"
                            + " out"));
        }
        var run = RunFolder.named(folder.toAbsolutePath().normalize(), RunChoice.lastName(name));
        if (!Files.isDirectory(run.checkpoint())) {
            throw Failure.of("The run {0} has no checkpoint to go on from: train anew.", run.name());
        }
        var record = run.record();
        var project = record.readProject();
        var settings = overrides.over(project.training());
        if (overrides.monitor() != null && overrides.monitor() != watched(project.training())) {
            throw new InvalidOption(Text.of(
                    "The run has compared its epochs by {0} so far: leave --monitor out",
                    watched(project.training()).key()));
        }
        // One that ended while its last weights were measured has all epochs, and still something to do.
        if (record.epochs() >= settings.epochs() && record.status() == RunRecord.Status.FINISHED) {
            throw Failure.of(
                    "The run {0} has done its {1} epochs: give a larger number with --epochs to go on.",
                    run.name(), record.epochs());
        }
        run.write(record.resumed(project.withTraining(settings)));
        return new Preparation(run, true);
    }

    private static Monitor watched(TrainingSettings settings) {
        return settings.earlyStopping() == null
                ? Monitor.VAL_LOSS
                : settings.earlyStopping().monitor();
    }
}
