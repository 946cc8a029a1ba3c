package org.netloom.studio.runs.compare;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.evidence.RunDiff;
import org.netloom.core.run.evidence.Verdict;
import org.netloom.studio.runs.matrix.Cell;
import org.netloom.studio.runs.matrix.ConfusionChange;
import org.netloom.studio.runs.matrix.MatrixView;
import org.netloom.studio.runs.pictures.PictureTiles;
import org.netloom.studio.support.FxThread;

/// Whether the later of two runs is really better, which fields of the matrix changed, and on which
/// pictures.
final class PairView extends VBox {
    private final Label verdict = new Label();
    private final Label counts = new Label();
    private final Label heading = new Label(text("What the second run calls otherwise"));
    private final ObjectProperty<@Nullable Cell> cell = new SimpleObjectProperty<>(this, "cell");
    private final MatrixView matrix = new MatrixView("confusion-change", cell);
    private final PictureTiles gained;
    private final PictureTiles lost;
    private @Nullable Comparison shown;

    /// @param gained where pictures are shown that only the later run calls right, or so
    /// @param lost and those that only the earlier one does
    PairView(PictureTiles gained, PictureTiles lost) {
        this.gained = gained;
        this.lost = lost;
        setSpacing(12);
        verdict.setId("verdict");
        verdict.getStyleClass().add("strong");
        counts.setId("verdict-counts");
        counts.getStyleClass().add("dim");
        heading.getStyleClass().add("section-heading");
        for (var label : List.of(verdict, counts)) {
            label.setWrapText(true);
        }
        getChildren().addAll(heading, matrix, gained, lost);
        cell.subscribe(now -> {
            pictures();
            if (now != null) {
                FxThread.later(gained::reveal);
            }
        });
    }

    /// The verdict in words, to stand above everything else.
    Node words() {
        return new VBox(4, verdict, counts);
    }

    void show(Comparison now) {
        shown = now;
        var diff = now.diff();
        verdict.setText(
                diff != null
                        ? text(Verdict.sentence(diff))
                        : now.runs().size() == 2
                                ? text("They were not tried on the same pictures: evaluate both first.")
                                : spread(now));
        counts.setText(diff == null ? "" : text(Verdict.counts(diff)));
        var change = diff == null ? null : change(now);
        matrix.show(change);
        shown(counts, diff != null);
        shown(heading, change != null);
        shown(matrix, change != null);
        shown(gained, diff != null);
        shown(lost, diff != null);
        cell.set(null);
        pictures();
    }

    private static @Nullable ConfusionChange change(Comparison now) {
        var before = now.evaluations().get(0);
        var later = now.evaluations().get(1);
        return before != null && later != null && ConfusionChange.compares(before, later)
                ? new ConfusionChange(before, later)
                : null;
    }

    private static String spread(Comparison now) {
        var spread = now.spread();
        return spread == null
                ? ""
                : text(
                        "Accuracy on {0}: {1} ± {2} over {3} runs",
                        FiguresGrid.splitName(now),
                        WordGrid.number(spread.mean()),
                        WordGrid.number(spread.deviation()),
                        spread.runs());
    }

    private void pictures() {
        var now = shown;
        var diff = now == null ? null : now.diff();
        var chosen = cell.get();
        if (now == null || diff == null) {
            return;
        }
        var change = change(now);
        if (chosen == null || change == null) {
            all(diff);
        } else {
            field(now, change.labels().get(chosen.truth()), change.labels().get(chosen.called()));
        }
    }

    private void all(RunDiff diff) {
        gained.show(
                text(
                        "{0} fixed: wrong in the first, right in the second",
                        diff.fixed().size()),
                diff.fixed());
        lost.show(
                text(
                        "{0} broken: right in the first, wrong in the second",
                        diff.broken().size()),
                diff.broken());
    }

    private void field(Comparison now, String label, String called) {
        var came = now.moves().came(label, called);
        var went = now.moves().went(label, called);
        gained.show(text("{0} of {1} that only the second run calls {2}", came.size(), label, called), came);
        lost.show(text("{0} of {1} that only the first run called {2}", went.size(), label, called), went);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
