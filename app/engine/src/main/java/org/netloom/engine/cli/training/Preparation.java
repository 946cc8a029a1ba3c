package org.netloom.engine.cli.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectCheck;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.core.training.EarlyStopping;
import org.netloom.core.training.EarlyStopping.Monitor;
import org.netloom.engine.cli.console.Output;
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
            return earlyStopping == null ? changed : changed.withEarlyStopping(stopping(earlyStopping));
        }

        private EarlyStopping stopping(int patience) {
            var usual = new EarlyStopping(patience);
            return monitor == null
                    ? usual
                    : new EarlyStopping(
                            monitor, usual.minDelta(), patience, usual.restoreBestWeights(), usual.startFromEpoch());
        }

        boolean onlyEpochs() {
            return batch == null && seed == null && validation == null && learningRate == null;
        }
    }

    static Preparation fresh(Path folder, Overrides overrides) throws Failure {
        var stored = ProjectFile.read(folder);
        var settings = overrides.over(stored.training());
        var pictures = pictures(stored, folder);
        var labelled = stored.labels().isEmpty() ? labelled(stored, folder, pictures) : stored;
        var project = labelled.withTraining(settings);
        check(project, folder);
        var home = folder.toAbsolutePath().normalize();
        var record = RunRecord.start(project, pictures.toString(), Instant.now());
        return new Preparation(RunFolder.create(home, record, LocalDateTime.now()), false);
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
        if (record.epochs() >= settings.epochs()) {
            throw Failure.of(
                    "The run {0} has done its {1} epochs: give a larger number with --epochs to go on.",
                    run.name(), record.epochs());
        }
        run.write(record.resumed(project.withTraining(settings)));
        return new Preparation(run, true);
    }

    /// The folder of pictures, which is there.
    private static Path pictures(Project project, Path folder) throws Failure {
        var dataset = project.dataset();
        if (dataset == null) {
            throw Failure.of(
                    "{0} names no pictures: put them into {1}, a folder for each class, or make the project anew with"
                            + " --dataset.",
                    folder, folder.resolve("data"));
        }
        var pictures = dataset.in(folder);
        if (!Files.isDirectory(pictures)) {
            var hint = dataset.hint().isEmpty() ? "" : " " + dataset.hint();
            throw Failure.of(
                    "{0} is not there: put the pictures of {1} into it, or make the project anew with --dataset.{2}",
                    pictures, folder, hint);
        }
        return pictures;
    }

    /// A template's project learns its classes from the first pictures it meets.
    private static Project labelled(Project project, Path folder, Path pictures) throws Failure {
        var found = DatasetScan.of(pictures, Progress.NONE);
        var labelled = project.withDataset(project.dataset(), found.classes());
        check(labelled, folder);
        ProjectFile.write(folder, labelled);
        return labelled;
    }

    private static void check(Project project, Path folder) throws Failure {
        var errors = new ArrayList<String>();
        for (var problem : ProjectCheck.problems(project, Shapes.of(project.graph()))) {
            if (problem.isError()) {
                errors.add(words(problem));
            }
        }
        if (!errors.isEmpty()) {
            throw Failure.of("{0} cannot be trained: {1}", folder, String.join(" ", errors));
        }
    }

    private static String words(Problem problem) {
        var where = problem.block() == null ? "" : problem.block() + ": ";
        return where + Output.sentence(problem.title().english()) + " " + problem.detail();
    }
}
