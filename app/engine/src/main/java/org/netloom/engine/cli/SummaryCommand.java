package org.netloom.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.graph.Summary;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectCheck;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "summary",
        description = "Shows a project's net: layers, shapes, parameters, cost, problems.",
        mixinStandardHelpOptions = true)
final class SummaryCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Console console;

    @Parameters(paramLabel = "PROJECT", description = "The project's folder.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print one object.")
    private boolean json;

    /// The object that `--json` prints.
    ///
    /// @param total parameters
    /// @param flops floating-point operations for one picture
    /// @param memory bytes that training takes at the batch size, roughly
    private record Report(
            String name,
            List<Line> layers,
            long total,
            long trainable,
            long nonTrainable,
            long flops,
            long memory,
            int batchSize,
            List<Fault> problems) {}

    private record Line(
            String name, String layer, Shape outputShape, long parameters, long flops, List<String> connectedTo) {}

    private record Fault(@Nullable String block, String severity, String title, String detail, List<String> fixes) {}

    @Override
    public Integer call() throws Failure {
        var project = ProjectFile.read(folder);
        var shapes = Shapes.of(project.graph());
        var summary = Summary.of(project.graph(), shapes);
        var problems = ProjectCheck.problems(project, shapes);
        var output = Objects.requireNonNull(console).output();
        if (json) {
            output.json(report(project, summary, problems));
        } else {
            new SummaryTable(project, summary, problems).lines().forEach(output::line);
        }
        return 0;
    }

    private static Report report(Project project, Summary summary, List<Problem> problems) {
        int batch = project.training().batchSize();
        return new Report(
                project.name(),
                summary.rows().stream()
                        .map(row -> new Line(
                                row.name(),
                                row.layer(),
                                row.output(),
                                row.parameters(),
                                row.flops(),
                                project.graph().inputsOf(row.name())))
                        .toList(),
                summary.parameters(),
                summary.trainable(),
                summary.nonTrainable(),
                summary.flops(),
                summary.trainingBytes(batch),
                batch,
                problems.stream().map(SummaryCommand::fault).toList());
    }

    private static Fault fault(Problem problem) {
        return new Fault(
                problem.block(),
                problem.isError() ? "error" : "warning",
                problem.title().english(),
                problem.detail().english(),
                problem.fixes().stream().map(Fix::label).map(Object::toString).toList());
    }
}
