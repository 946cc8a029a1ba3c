package org.netloom.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.health.DatasetReport;
import org.netloom.core.dataset.health.page.HealthPage;
import org.netloom.core.dataset.health.page.SmallPictures;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.protocol.Event;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Console;
import org.netloom.engine.cli.console.Output;
import org.netloom.engine.cli.console.ProgressBar;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "dataset",
        description =
                "Looks through a folder of pictures, or gets a known set: classes, counts, files that cannot be used.",
        mixinStandardHelpOptions = true)
final class DatasetCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Console console;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description =
                    "A folder for each class, or train and test that hold them; pictures with a CSV of labels; IDX or CIFAR files; or a zip or tar of them.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print one object.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page, its pictures in it.")
    private @Nullable Path html;

    @ArgGroup(exclusive = false)
    private @Nullable KnownSetOptions known;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Failure {
        var output = Objects.requireNonNull(console).output();
        var folder = known != null && this.folder == null ? known.get(output) : this.folder;
        if (folder == null || (known != null && this.folder != null)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Give either DIR or --get with the name of a known set.");
        }
        DatasetReport report;
        try (var bar = new ProgressBar(output)) {
            var dataset = DatasetScan.of(folder, progress(bar, "found"));
            report = DatasetReport.of(dataset, progress(bar, "looked at"));
            if (html != null) {
                write(html, folder, report, dataset.root());
            }
        }
        if (json) {
            output.json(report);
        } else {
            print(report, output);
        }
        return 0;
    }

    private static void write(Path file, Path folder, DatasetReport report, Path root) throws Failure {
        var title = folder.toAbsolutePath().normalize().toString();
        try (var decoder = new PictureDecoder()) {
            SafeFiles.write(
                    file, HealthPage.of(title, report, SmallPictures.in(root, decoder), UnaryOperator.identity()));
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}): check its folder.", file.toString(), e.toString())
                    .causedBy(e);
        }
    }

    /// Called from several threads.
    private static Progress progress(ProgressBar bar, String what) {
        return (done, total) -> bar.show(new Event.Progress(0, what, done, total));
    }

    private static void print(DatasetReport report, Output output) {
        int width = report.classes().stream()
                .mapToInt(line -> line.label().length())
                .max()
                .orElse(0);
        var row = "%-" + Math.max(width, "class".length()) + "s  %10s  %10s  %10s";
        output.line(String.format(row, "class", "train", "validation", "test"));
        for (var line : report.classes()) {
            var counts = line.counts();
            output.line(String.format(
                    row, line.label(), count(counts.train()), count(counts.validation()), count(counts.test())));
        }
        report.files().forEach(file -> output.line(file.status() + " " + file.file() + ": " + file.reason()));
        report.problems().forEach(problem -> output.line("Problem: " + problem.text()));
    }

    private static String count(int value) {
        return String.format("%,d", value);
    }
}
