package org.netloom.core.run.series;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.evidence.PredictedPicture;
import org.netloom.core.run.evidence.RunDiff;
import org.netloom.core.run.evidence.Spread;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// What several runs of one net came to that differ in their seed alone: mean and standard deviation, and
/// whether the best and the worst of them differ by more than chance.
///
/// @param split on which they were measured: test where there is one, else validation
/// @param diff from the worst run to the best; null where they were not tried on the same pictures
public record Repetition(
        String split,
        List<One> runs,
        Spread accuracy,
        @Nullable RunDiff diff) {

    private static final String TEST = "test";
    private static final String VALIDATION = "validation";

    /// A run that was measured.
    public record One(RunFolder run, long seed, double accuracy) {}

    public Repetition {
        runs = List.copyOf(runs);
    }

    /// @throws Failure where fewer than two of the runs were measured
    public static Repetition of(List<RunFolder> folders) throws Failure {
        boolean tested = folders.stream()
                .allMatch(run -> run.evaluated(Weights.LAST, TEST).isPresent());
        var split = tested ? TEST : VALIDATION;
        var runs = new ArrayList<One>();
        for (var run : folders) {
            var measured = run.evaluated(Weights.LAST, split).map(Evaluation::accuracy);
            if (measured.isPresent()) {
                runs.add(new One(run, run.record().readProject().training().seed(), measured.get()));
            }
        }
        if (runs.size() < 2) {
            throw Failure.of("These runs were not measured on pictures they did not learn from:"
                    + " train with validation, or with a folder of test pictures.");
        }
        var ordered =
                runs.stream().sorted(Comparator.comparingDouble(One::accuracy)).toList();
        return new Repetition(
                split,
                runs,
                Spread.of(runs.stream().map(One::accuracy).toList()),
                diff(ordered.getFirst().run(), ordered.getLast().run(), split));
    }

    private static @Nullable RunDiff diff(RunFolder worst, RunFolder best, String split) throws Failure {
        var diff = RunDiff.of(pictures(worst, split), pictures(best, split));
        return diff.pictures() == 0 ? null : diff;
    }

    private static List<PredictedPicture> pictures(RunFolder run, String split) throws Failure {
        var file = run.predictions(Weights.LAST);
        try {
            return Files.isRegularFile(file) ? PredictedPicture.read(file, split) : List.of();
        } catch (IOException e) {
            throw Failure.of("{0} cannot be read ({1}).", file, e.toString()).causedBy(e);
        }
    }

    public Text sentence() {
        return Text.of(
                "Accuracy on {0}: {1} ± {2} over {3} seeds.",
                split, figure(accuracy.mean()), figure(accuracy.deviation()), accuracy.runs());
    }

    /// What McNemar's test says of the best and the worst; empty where it cannot be asked.
    public Text verdict() {
        if (diff == null) {
            return Text.of("");
        }
        var p = diff.test().p() < 0.001
                ? "p < 0.001"
                : String.format(Locale.ROOT, "p = %.3f", diff.test().p());
        return diff.test().tells()
                ? Text.of("The best and the worst of them differ by more than chance (McNemar, {0}).", p)
                : Text.of("Even the best and the worst of them may differ by chance (McNemar, {0}).", p);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
