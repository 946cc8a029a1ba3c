package org.netloom.engine.cli.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Console;
import org.netloom.engine.cli.console.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "runs", description = "Lists a project's runs, newest first.", mixinStandardHelpOptions = true)
public final class RunsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Console console;

    @Parameters(paramLabel = "PROJECT", description = "The project's folder.")
    private Path project = Path.of("");

    @Option(names = "--tag", paramLabel = "TAG", description = "Only runs with this tag.")
    private @Nullable String tag;

    @Option(names = "--favourites", description = "Only runs with a star.")
    private boolean favourites;

    @Option(
            names = "--sort",
            paramLabel = "time|accuracy|loss",
            description = "Newest, most accurate (in validation) or least loss first; newest unless told otherwise.")
    private RunLine.Order order = RunLine.Order.TIME;

    @Option(names = "--csv", description = "Print a table for a spreadsheet.")
    private boolean csv;

    @Option(names = "--json", description = "Print one object a line.")
    private boolean json;

    @Override
    public Integer call() throws Failure {
        var output = Objects.requireNonNull(console).output();
        if (!ProjectFile.isIn(project)) {
            throw Failure.of("{0} is not a project: it has no {1}. Choose another folder.", project, ProjectFile.NAME);
        }
        var lines = new ArrayList<RunLine>();
        for (var run : RunFolder.of(project.toAbsolutePath().normalize())) {
            RunLine.of(run)
                    .filter(line -> tag == null || line.tags().contains(tag))
                    .filter(line -> !favourites || line.favourite())
                    .ifPresent(lines::add);
        }
        lines.sort(order.comparator());
        if (json) {
            lines.forEach(output::json);
        } else if (csv) {
            output.line(RunLine.CSV_TITLES);
            lines.forEach(line -> output.line(line.csv()));
        } else {
            print(lines, output);
        }
        return 0;
    }

    private static void print(List<RunLine> lines, Output output) {
        if (lines.isEmpty()) {
            output.line("No runs.");
            return;
        }
        int width = lines.stream().mapToInt(line -> line.title().length()).max().orElse(0);
        var row = "%-" + width + "s  %-9s  %9s  %9s  %9s  %s";
        output.line(String.format(row, "run", "status", "epochs", "accuracy", "val_acc", "tags")
                .stripTrailing());
        for (var line : lines) {
            output.line(String.format(
                            row,
                            line.title(),
                            line.status(),
                            line.epochs() + "/" + line.plannedEpochs(),
                            figure(line.last() == null ? null : line.last().accuracy()),
                            figure(valAccuracy(line.last())),
                            String.join(", ", line.tags()) + (line.favourite() ? " ★" : ""))
                    .stripTrailing());
        }
    }

    private static @Nullable Double valAccuracy(@Nullable EpochMetrics last) {
        return last == null ? null : last.valAccuracy();
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }
}
