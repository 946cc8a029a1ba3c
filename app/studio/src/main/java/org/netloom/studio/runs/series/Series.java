package org.netloom.studio.runs.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Split;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.evidence.Differences;
import org.netloom.core.run.series.Repetition;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.studio.runs.Run;

/// The runs that bear one tag, with the settings in which they differ.
///
/// @param settings paths of these settings
/// @param summary mean and standard deviation where only the seed differs; else empty
record Series(String tag, List<String> settings, List<Row> rows, Text summary, Text verdict) {
    private static final String SEED = "training.seed";

    /// @param values of the settings, in their order
    /// @param validation accuracy after its last epoch
    /// @param test accuracy
    /// @param seconds of an epoch
    record Row(
            Run run,
            List<String> values,
            @Nullable Double validation,
            @Nullable Double test,
            @Nullable Double loss,
            @Nullable Double seconds) {

        /// What it is judged by: accuracy on test where that is known, else in validation.
        @Nullable
        Double accuracy() {
            return test == null ? validation : test;
        }
    }

    /// Tags that several runs share because they were put in line together, the newest first.
    static List<String> tags(List<Run> runs) {
        var newest = new TreeMap<String, String>();
        for (var run : runs) {
            for (var tag : run.note().tags()) {
                if (tag.startsWith("seeds ") || tag.startsWith("search ")) {
                    newest.merge(tag, run.name(), (one, other) -> one.compareTo(other) > 0 ? one : other);
                }
            }
        }
        return newest.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    static Series of(String tag, List<Run> all) {
        var runs = all.stream().filter(run -> run.note().tags().contains(tag)).toList();
        var differences = Differences.between(runs.stream().map(Run::record).toList());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < runs.size(); i++) {
            int at = i;
            rows.add(row(
                    runs.get(i),
                    differences.stream()
                            .map(difference -> difference.values().get(at))
                            .toList()));
        }
        var paths = differences.stream().map(Differences.Difference::path).toList();
        var repetition = paths.equals(List.of(SEED)) ? repetition(runs) : null;
        return new Series(
                tag,
                paths,
                rows,
                repetition == null ? Text.of("") : repetition.sentence(),
                repetition == null ? Text.of("") : repetition.verdict());
    }

    private static @Nullable Repetition repetition(List<Run> runs) {
        try {
            return Repetition.of(runs.stream().map(Run::folder).toList());
        } catch (Failure e) {
            return null; // fewer than two are done
        }
    }

    private static Row row(Run run, List<String> values) {
        var last = run.lastEpoch();
        return new Row(
                run,
                values,
                last.map(EpochMetrics::valAccuracy).orElse(null),
                run.folder()
                        .evaluated(Weights.LAST, Split.TEST.key())
                        .map(Evaluation::accuracy)
                        .orElse(null),
                last.map(EpochMetrics::loss).orElse(null),
                last.map(EpochMetrics::seconds).orElse(null));
    }
}
