package org.netloom.studio.runs.matrix;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.Evaluation.ClassMetrics;

/// How many pictures more, or fewer, a second run calls so than a first: more on the diagonal and fewer
/// beside it are good.
///
/// @param before of the same classes in the same order as `now`
public record ConfusionChange(Evaluation before, Evaluation now) implements ClassMatrix {
    private static final double FAINTEST = 0.2;

    /// Whether two runs tell apart the same classes.
    public static boolean compares(Evaluation before, Evaluation now) {
        return labels(before).equals(labels(now));
    }

    @Override
    public List<String> labels() {
        return labels(now);
    }

    private static List<String> labels(Evaluation evaluation) {
        return evaluation.classes().stream().map(ClassMetrics::label).toList();
    }

    @Override
    public double strength(Cell cell) {
        int change = change(cell);
        if (change == 0) {
            return 0;
        }
        double share =
                Math.abs(change) / Math.max(1.0, now.classes().get(cell.truth()).support());
        double depth = FAINTEST + (1 - FAINTEST) * Math.sqrt(Math.min(1, share));
        return (change > 0) == (cell.truth() == cell.called()) ? depth : -depth;
    }

    @Override
    public String words(Cell cell) {
        int change = change(cell);
        return change == 0 ? "" : change > 0 ? "+" + change : "−" + -change;
    }

    @Override
    public String sentence(Cell cell) {
        return text(
                "{0} called {1}: {2} in the first run, {3} in the second",
                now.classes().get(cell.truth()).label(),
                now.classes().get(cell.called()).label(),
                hits(before, cell),
                hits(now, cell));
    }

    private int change(Cell cell) {
        return hits(now, cell) - hits(before, cell);
    }

    private static int hits(Evaluation of, Cell cell) {
        return of.confusion().get(cell.truth()).get(cell.called());
    }
}
