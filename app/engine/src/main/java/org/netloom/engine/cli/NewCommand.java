package org.netloom.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.health.KeptTogether;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.graph.Summary;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.PictureGroups;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectCheck;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.Templates;
import org.netloom.core.project.Templates.Template;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.engine.cli.console.Console;
import org.netloom.engine.cli.console.Converters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "new", description = "Makes a project.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    /// To decode more only to find copies would take too long.
    private static final int MOST_LOOKED_AT = 20_000;

    @ParentCommand
    private @Nullable Console console;

    @Parameters(paramLabel = "PROJECT", description = "The folder to make.")
    private Path folder = Path.of("");

    @Option(
            names = "--dataset",
            paramLabel = "DIR",
            description = "The pictures: a folder for each class, or IDX files. The last layer takes their classes.")
    private @Nullable Path dataset;

    @Option(
            names = "--template",
            paramLabel = "NAME",
            converter = Converters.ToTemplate.class,
            description = "fashion-mnist, cifar100, bitdegree, gemstones, simpsons, or starter (a good small net for"
                    + " whatever the pictures are; the default).")
    private @Nullable Template template;

    @Option(
            names = "--size",
            paramLabel = "32x32x3",
            converter = Converters.ToShape.class,
            description = "Height, width and channels (1 or 3) of the net's input.")
    private @Nullable Shape size;

    @Override
    public Integer call() throws Failure {
        if (ProjectFile.isIn(folder)) {
            throw Failure.of("{0} is a project already: choose another folder, or delete this one first.", folder);
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Failure.of("{0} is a file: choose another name for the project's folder.", folder);
        }
        var chosen = template == null ? Templates.named(Templates.STARTER) : template;
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        var plain = chosen.project(name);
        var project = dataset == null ? sized(plain, chosen) : on(scan(dataset), dataset, plain, chosen);
        checked(project, chosen);
        ProjectFile.write(folder, project);
        report(project, chosen);
        return 0;
    }

    private static Dataset scan(Path folder) throws Failure {
        var found = DatasetScan.of(folder, Progress.NONE);
        if (found.classes().size() < 2) {
            throw Failure.of(
                    "A classifier needs two classes at least, and {0} has {1}: choose the folder that holds a folder of"
                            + " pictures for each class.",
                    folder, found.classes().size());
        }
        return found;
    }

    private Project sized(Project project, Template chosen) {
        return size == null ? project : project.withGraph(chosen.graph(size, chosen.classes()));
    }

    private Project on(Dataset found, Path pictures, Project project, Template chosen) throws Failure {
        var shape = size != null
                ? size
                : chosen.name().equals(Templates.STARTER)
                        ? PictureSurvey.of(found).fittingInput()
                        : chosen.input();
        return project.withGraph(chosen.graph(shape, found.classes().size()))
                .withDataset(reference(found, pictures), found.classes());
    }

    /// Copies among the pictures are kept on one side of a split, as far as they are found in some seconds.
    private DatasetReference reference(Dataset found, Path pictures) throws Failure {
        var plain = DatasetReference.to(pictures, folder);
        return found.samples().size() > MOST_LOOKED_AT
                ? plain
                : plain.withGroups(PictureGroups.NONE.withTogether(KeptTogether.of(found, Progress.NONE)));
    }

    /// Only a size can make a template's net impossible.
    private static void checked(Project project, Template chosen) {
        var problems = ProjectCheck.problems(project, Shapes.of(project.graph()));
        problems.stream().filter(Problem::isError).findFirst().ifPresent(problem -> {
            throw new InvalidOption(Text.of(
                    "--size does not fit the template {0}: {1}, at {2}. {3}",
                    chosen.name(), problem.title(), String.valueOf(problem.block()), problem.detail()));
        });
    }

    private void report(Project project, Template chosen) {
        var output = Objects.requireNonNull(console).output();
        var shapes = Shapes.of(project.graph());
        output.line(Text.of(
                        "{0}: {1}, input {2}, {3} classes, {4} parameters",
                        folder,
                        chosen.name(),
                        shapes.output("input").orElseThrow(),
                        classes(project.labels(), chosen),
                        Summary.of(project.graph(), shapes).parameters())
                .english());
    }

    private static int classes(List<String> labels, Template chosen) {
        return labels.isEmpty() ? chosen.classes() : labels.size();
    }
}
