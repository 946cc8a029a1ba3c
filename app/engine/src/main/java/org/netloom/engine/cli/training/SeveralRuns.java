package org.netloom.engine.cli.training;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Split;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunNote;
import org.netloom.core.run.series.Repetition;
import org.netloom.core.run.series.Search;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Output;

/// One training after the other, with other seeds or other settings, and what they came to together.
record SeveralRuns(Subject subject, Search search, Output output, TrainingReport report, boolean json) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH.mm.ss", Locale.ROOT);

    private record SeedLine(String run, long seed, double accuracy) {}

    private record RepeatedLine(
            String event, String split, int runs, double mean, double deviation, List<SeedLine> each, String verdict) {}

    private record TriedLine(
            String run,
            String name,
            @Nullable Double validation,
            @Nullable Double test,
            @Nullable String failed) {}

    private record SearchedLine(String event, List<TriedLine> each) {}

    void run() throws Failure {
        boolean repeats = search.choices().isEmpty();
        var series = (repeats ? "seeds " : "search ") + TIME.format(LocalDateTime.now());
        var tried = new ArrayList<TriedLine>();
        var runs = new ArrayList<RunFolder>();
        for (var waiting : search.runs(subject.project(), series)) {
            var prepared = Preparation.fresh(subject.with(waiting.project()));
            runs.add(prepared.run());
            RunNote.NONE
                    .withName(waiting.name())
                    .withTags(List.of(waiting.series()))
                    .write(prepared.run());
            String failed = null;
            try {
                if (!new TrainingRun(prepared, output, report).run()) {
                    return;
                }
            } catch (Failure e) {
                if (repeats) {
                    throw e;
                }
                // A rate that is too large is an answer, too.
                failed = e.text().english();
                report.failed(failed);
            }
            tried.add(line(prepared.run(), waiting.name(), failed));
        }
        if (repeats) {
            tell(Repetition.of(runs));
        } else {
            tell(tried);
        }
    }

    private static TriedLine line(RunFolder run, String name, @Nullable String failed) {
        return new TriedLine(run.name(), name, accuracy(run, Split.VALIDATION), accuracy(run, Split.TEST), failed);
    }

    private static @Nullable Double accuracy(RunFolder run, Split split) {
        return run.evaluated(Weights.LAST, split.key())
                .map(Evaluation::accuracy)
                .orElse(null);
    }

    /// The best first, by what was not trained on; settings are chosen by validation where there is one.
    private void tell(List<TriedLine> tried) {
        if (json) {
            output.json(new SearchedLine("searched", tried));
            return;
        }
        tried.stream()
                .sorted(Comparator.comparingDouble(SeveralRuns::judged).reversed())
                .forEach(one -> output.line(String.format(
                        Locale.ROOT,
                        "%s  validation %s  test %s  %s%s",
                        one.run(),
                        figure(one.validation()),
                        figure(one.test()),
                        one.name(),
                        one.failed() == null ? "" : "  failed")));
    }

    private static double judged(TriedLine one) {
        return one.validation() != null ? one.validation() : Objects.requireNonNullElse(one.test(), 0.0);
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "–     " : String.format(Locale.ROOT, "%.4f", value);
    }

    private void tell(Repetition all) {
        if (json) {
            output.json(new RepeatedLine(
                    "repeated",
                    all.split(),
                    all.accuracy().runs(),
                    all.accuracy().mean(),
                    all.accuracy().deviation(),
                    all.runs().stream()
                            .map(one -> new SeedLine(one.run().name(), one.seed(), one.accuracy()))
                            .toList(),
                    all.verdict().english()));
        } else {
            output.line(all.sentence().english());
            if (!all.verdict().english().isEmpty()) {
                output.line(all.verdict().english());
            }
        }
    }
}
