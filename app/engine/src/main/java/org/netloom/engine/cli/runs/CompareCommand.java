package org.netloom.engine.cli.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Split;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.evidence.Differences;
import org.netloom.core.run.evidence.PredictedPicture;
import org.netloom.core.run.evidence.RunDiff;
import org.netloom.core.run.evidence.Spread;
import org.netloom.core.run.evidence.Verdict;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Console;
import org.netloom.engine.cli.console.Output;
import org.netloom.engine.cli.console.RunChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "compare",
        description = "Compares runs: settings, figures, and for two of them each picture with a paired test.",
        mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Console console;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's folder.")
    private Path project = Path.of("");

    @Parameters(index = "1..*", arity = "2..*", paramLabel = "RUN", description = "Two runs or more, by name.")
    private List<String> names = List.of();

    @Option(
            names = "--split",
            paramLabel = "validation|test",
            description = "On which pictures; test where all runs have been measured on it, else validation.")
    private @Nullable Split split;

    @Option(names = "--json", description = "Print one object.")
    private boolean json;

    private record One(
            String run, @Nullable Double accuracy, @Nullable Double loss) {}

    private record Pair(int fixed, int broken, int bothRight, int bothWrong, double p, String verdict) {}

    private record Comparison(
            String split,
            List<One> runs,
            List<Differences.Difference> differences,
            @Nullable Spread accuracy,
            @Nullable Pair pair) {}

    @Override
    public Integer call() throws Failure {
        var output = Objects.requireNonNull(console).output();
        var home = project.toAbsolutePath().normalize();
        var runs = new ArrayList<RunFolder>();
        var records = new ArrayList<RunRecord>();
        for (var name : names) {
            var run = RunFolder.named(home, RunChoice.lastName(name));
            runs.add(run);
            records.add(run.record());
        }
        var chosen = split == null ? usual(runs) : split;
        var ones = runs.stream().map(run -> one(run, chosen)).toList();
        var accuracies =
                ones.stream().map(One::accuracy).filter(Objects::nonNull).toList();
        var comparison = new Comparison(
                chosen.key(),
                ones,
                Differences.between(records),
                accuracies.size() < 2 ? null : Spread.of(accuracies),
                runs.size() == 2 ? pair(runs.get(0), runs.get(1), chosen) : null);
        if (json) {
            output.json(comparison);
        } else {
            print(comparison, output);
        }
        return 0;
    }

    private static Split usual(List<RunFolder> runs) {
        return runs.stream()
                        .allMatch(run ->
                                run.evaluated(Weights.LAST, Split.TEST.key()).isPresent())
                ? Split.TEST
                : Split.VALIDATION;
    }

    private static One one(RunFolder run, Split split) {
        var evaluation = run.evaluated(Weights.LAST, split.key());
        return new One(
                run.name(),
                evaluation.map(Evaluation::accuracy).orElse(null),
                evaluation.map(Evaluation::loss).orElse(null));
    }

    private static @Nullable Pair pair(RunFolder before, RunFolder now, Split split) throws Failure {
        var earlier = pictures(before, split);
        var later = pictures(now, split);
        if (earlier.isEmpty() || later.isEmpty()) {
            return null;
        }
        var diff = RunDiff.of(earlier, later);
        if (diff.pictures() == 0) {
            return null;
        }
        return new Pair(
                diff.fixed().size(),
                diff.broken().size(),
                diff.bothRight(),
                diff.bothWrong(),
                diff.test().p(),
                Verdict.counts(diff).english() + " " + Verdict.sentence(diff).english());
    }

    private static List<PredictedPicture> pictures(RunFolder run, Split split) throws Failure {
        var file = run.predictions(Weights.LAST);
        try {
            return Files.isRegularFile(file) ? PredictedPicture.read(file, split.key()) : List.of();
        } catch (IOException e) {
            throw Failure.of("{0} cannot be read ({1}).", file, e.toString()).causedBy(e);
        }
    }

    private static void print(Comparison comparison, Output output) {
        output.line("On " + comparison.split() + ":");
        for (var one : comparison.runs()) {
            output.line("  " + one.run() + "  accuracy " + figure(one.accuracy()) + "  loss " + figure(one.loss()));
        }
        var spread = comparison.accuracy();
        if (spread != null) {
            output.line(String.format(
                    Locale.ROOT,
                    "  %d runs: mean accuracy %.4f ± %.4f",
                    spread.runs(),
                    spread.mean(),
                    spread.deviation()));
        }
        if (!comparison.differences().isEmpty()) {
            output.line("They differ in:");
            comparison
                    .differences()
                    .forEach(difference -> output.line("  " + difference.path() + ": "
                            + String.join(
                                    " | ",
                                    difference.values().stream()
                                            .map(value -> value.isEmpty() ? "–" : value)
                                            .toList())));
        }
        if (comparison.runs().size() == 2) {
            var pair = comparison.pair();
            output.line(
                    pair == null
                            ? "They have not answered on the same pictures: run evaluate on both first."
                            : pair.verdict());
        }
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }
}
