package org.netloom.engine.cli.training;

import java.nio.file.Path;
import java.util.ArrayList;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectCheck;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Output;

/// What is to be trained, on which pictures: checked as far as that goes without an engine.
///
/// @param home the project's folder
/// @param pictures where the dataset is
record Subject(Path home, Project project, Path pictures) {

    static Subject of(Path folder, Preparation.Overrides overrides) throws Failure {
        var stored = ProjectFile.read(folder);
        var settings = overrides.over(stored.training());
        var pictures = pictures(stored, folder);
        var labelled = stored.labels().isEmpty() ? labelled(stored, folder, pictures) : stored;
        var project = labelled.withTraining(settings);
        check(project, folder);
        return new Subject(folder.toAbsolutePath().normalize(), project, pictures);
    }

    Subject with(Project other) {
        return new Subject(home, other, pictures);
    }

    /// The folder or archive of pictures, which is there.
    private static Path pictures(Project project, Path folder) throws Failure {
        var dataset = project.dataset();
        if (dataset == null) {
            throw Failure.of(
                    "{0} names no pictures: put them into {1}, a folder for each class, or make the project anew with"
                            + " --dataset.",
                    folder, folder.resolve("data"));
        }
        var pictures = dataset.in(folder);
        if (!DatasetScan.isSource(pictures)) {
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
