package org.netloom.studio.runs.matrix;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.List;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.Evaluation.ClassMetrics;

/// The confusion matrix of a run: what is right is good, what is wrong bad, the deeper the larger its
/// share.
public record Confusion(Evaluation evaluation, Share share) implements ClassMatrix {
    private static final double FAINTEST = 0.12;

    @Override
    public List<String> labels() {
        return evaluation.classes().stream().map(ClassMetrics::label).toList();
    }

    @Override
    public double strength(Cell cell) {
        double part = part(cell);
        double depth = part == 0 ? 0 : FAINTEST + (1 - FAINTEST) * Math.sqrt(part);
        return cell.truth() == cell.called() ? depth : -depth;
    }

    @Override
    public String words(Cell cell) {
        int hits = hits(cell);
        return switch (share) {
            case COUNTS -> hits == 0 ? "" : String.valueOf(hits);
            case BY_ROW, BY_COLUMN -> hits == 0 ? "" : measured("%.0f", 100 * part(cell));
        };
    }

    @Override
    public String sentence(Cell cell) {
        var truth = evaluation.classes().get(cell.truth());
        var called = evaluation.classes().get(cell.called());
        var percent = measured("%.1f %%", 100 * part(cell));
        return switch (share) {
            case COUNTS, BY_ROW ->
                text(
                        "{0} of {1} pictures of {2} are called {3} ({4})",
                        hits(cell), truth.support(), truth.label(), called.label(), percent);
            case BY_COLUMN ->
                text(
                        "{0} of {1} pictures called {2} are of {3} ({4})",
                        hits(cell), whole(cell), called.label(), truth.label(), percent);
        };
    }

    private int hits(Cell cell) {
        return evaluation.confusion().get(cell.truth()).get(cell.called());
    }

    private double part(Cell cell) {
        return (double) hits(cell) / Math.max(1, whole(cell));
    }

    private int whole(Cell cell) {
        return switch (share) {
            case COUNTS, BY_ROW -> evaluation.classes().get(cell.truth()).support();
            case BY_COLUMN ->
                evaluation.confusion().stream()
                        .mapToInt(row -> row.get(cell.called()))
                        .sum();
        };
    }
}
