package org.netloom.studio.runs.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Split;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.evidence.Differences;
import org.netloom.core.run.evidence.Moves;
import org.netloom.core.run.evidence.NetDiff;
import org.netloom.core.run.evidence.PredictedPicture;
import org.netloom.core.run.evidence.RunDiff;
import org.netloom.core.run.evidence.Spread;
import org.netloom.studio.runs.Run;

/// Runs beside each other, the earliest first.
///
/// @param split on which they were measured
/// @param evaluations one a run; null where it was not measured
/// @param spread of the accuracies; null with fewer than two
/// @param diff of the pictures, of two runs that were tried on the same ones; else null
/// @param moves pictures that two runs call otherwise; none where `diff` is null
/// @param net block by block, of two runs; else null
record Comparison(
        List<Run> runs,
        Split split,
        List<@Nullable Evaluation> evaluations,
        List<Differences.Difference> differences,
        @Nullable Spread spread,
        @Nullable RunDiff diff,
        Moves moves,
        @Nullable NetDiff net) {

    /// Reads what was measured: of the test pictures where all runs were tried on them, else of those of
    /// validation.
    static Comparison of(List<Run> runs) throws IOException {
        var ordered = runs.stream().sorted(Comparator.comparing(Run::name)).toList();
        boolean tested = ordered.stream()
                .allMatch(run ->
                        run.folder().evaluated(Weights.LAST, Split.TEST.key()).isPresent());
        var split = tested ? Split.TEST : Split.VALIDATION;
        var evaluations = new ArrayList<@Nullable Evaluation>();
        for (var run : ordered) {
            evaluations.add(run.folder().evaluated(Weights.LAST, split.key()).orElse(null));
        }
        var accuracies = evaluations.stream()
                .filter(Objects::nonNull)
                .map(Evaluation::accuracy)
                .toList();
        boolean pair = ordered.size() == 2;
        var before = pair ? pictures(ordered.get(0), split) : List.<PredictedPicture>of();
        var now = pair ? pictures(ordered.get(1), split) : List.<PredictedPicture>of();
        var diff = RunDiff.of(before, now);
        var records = ordered.stream().map(Run::record).toList();
        return new Comparison(
                ordered,
                split,
                evaluations,
                Differences.between(records),
                accuracies.size() < 2 ? null : Spread.of(accuracies),
                diff.pictures() == 0 ? null : diff,
                Moves.of(before, now),
                pair ? NetDiff.of(records.get(0), records.get(1)) : null);
    }

    private static List<PredictedPicture> pictures(Run run, Split split) throws IOException {
        var file = run.folder().predictions(Weights.LAST);
        return Files.isRegularFile(file) ? PredictedPicture.read(file, split.key()) : List.of();
    }
}
