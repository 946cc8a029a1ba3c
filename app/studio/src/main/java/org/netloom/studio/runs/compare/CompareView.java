package org.netloom.studio.runs.compare;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.evidence.RunDiff;
import org.netloom.core.run.evidence.Verdict;
import org.netloom.studio.runs.PictureTiles;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.support.TaskRunner;

/// The chosen runs beside each other: curves, figures, what differs, and for two of them whether one is
/// really better and on which pictures.
public final class CompareView extends VBox {
    private static final int MOST_DIFFERENCES = 40;

    private final RunsViewModel model;
    private final TaskRunner tasks;
    private final Label title = new Label();
    private final OverlayCurves loss =
            new OverlayCurves(epoch -> epoch.valLoss() == null ? epoch.loss() : epoch.valLoss(), false);
    private final OverlayCurves accuracy =
            new OverlayCurves(epoch -> epoch.valAccuracy() == null ? epoch.accuracy() : epoch.valAccuracy(), true);
    private final GridPane figures = new GridPane();
    private final Label verdict = new Label();
    private final Label counts = new Label();
    private final GridPane differences = new GridPane();
    private final PictureTiles fixed;
    private final PictureTiles broken;

    /// @param fixed where pictures are shown that only the later run calls right
    /// @param broken and those that only the earlier one does
    public CompareView(RunsViewModel model, TaskRunner tasks, PictureTiles fixed, PictureTiles broken) {
        this.model = model;
        this.tasks = tasks;
        this.fixed = fixed;
        this.broken = broken;
        setId("compare");
        getStyleClass().add("results-body");
        title.getStyleClass().add("pane-title");
        verdict.setId("verdict");
        verdict.getStyleClass().add("strong");
        counts.getStyleClass().add("dim");
        for (var label : List.of(verdict, counts)) {
            label.setWrapText(true);
        }
        var curves =
                new HBox(titled(text("Loss in validation"), loss), titled(text("Accuracy in validation"), accuracy));
        curves.getStyleClass().add("result-curves");
        for (var grid : List.of(figures, differences)) {
            grid.getStyleClass().add("compare-grid");
        }
        getChildren()
                .addAll(
                        title,
                        curves,
                        figures,
                        verdict,
                        counts,
                        heading(text("What differs")),
                        differences,
                        fixed,
                        broken);
        model.compared().addListener((ListChangeListener<Run>) change -> read());
    }

    private void read() {
        var runs = List.copyOf(model.compared());
        if (runs.size() > 1) {
            tasks.latest(this, () -> Comparison.of(runs), this::show, why -> title.setText(why.toString()));
        }
    }

    private void show(Comparison now) {
        title.setText(text("{0} runs compared", now.runs().size()));
        loss.show(now.runs());
        accuracy.show(now.runs());
        figures(now);
        differences(now);
        var diff = now.diff();
        verdict.setText(
                diff == null
                        ? now.runs().size() == 2
                                ? text("They were not tried on the same pictures: evaluate both first.")
                                : spread(now)
                        : text(Verdict.sentence(diff)));
        counts.setText(diff == null ? "" : text(Verdict.counts(diff)));
        shown(counts, diff != null);
        pictures(diff);
    }

    private void pictures(@Nullable RunDiff diff) {
        shown(fixed, diff != null);
        shown(broken, diff != null);
        if (diff != null) {
            fixed.show(
                    text(
                            "{0} fixed: wrong in the first, right in the second",
                            diff.fixed().size()),
                    diff.fixed());
            broken.show(
                    text(
                            "{0} broken: right in the first, wrong in the second",
                            diff.broken().size()),
                    diff.broken());
        }
    }

    private static String spread(Comparison now) {
        var spread = now.spread();
        return spread == null
                ? ""
                : text(
                        "Accuracy on {0}: {1} ± {2} over {3} runs",
                        now.split().key(), number(spread.mean()), number(spread.deviation()), spread.runs());
    }

    private void figures(Comparison now) {
        figures.getChildren().clear();
        row(
                figures,
                0,
                "dim",
                "",
                text("run"),
                text("epochs"),
                text("validation accuracy"),
                text("loss"),
                text("accuracy on {0}", now.split().key()));
        for (int i = 0; i < now.runs().size(); i++) {
            var run = now.runs().get(i);
            var last = run.lastEpoch();
            var evaluation = now.evaluations().get(i);
            row(
                    figures,
                    i + 1,
                    "figures",
                    "",
                    run.title(),
                    String.valueOf(run.history().size()),
                    last.map(EpochMetrics::valAccuracy).map(CompareView::number).orElse("–"),
                    last.map(epoch -> number(epoch.loss())).orElse("–"),
                    evaluation == null ? "–" : number(evaluation.accuracy()));
            var key = new Region();
            key.getStyleClass().addAll("curve-key", "overlay-key-" + i % OverlayCurves.COLOURS);
            figures.add(key, 0, i + 1);
        }
    }

    private void differences(Comparison now) {
        differences.getChildren().clear();
        int at = 0;
        for (var difference : now.differences().stream().limit(MOST_DIFFERENCES).toList()) {
            var cells = new String[difference.values().size() + 1];
            cells[0] = difference.path();
            for (int i = 0; i < difference.values().size(); i++) {
                cells[i + 1] = difference.values().get(i).isEmpty()
                        ? "–"
                        : difference.values().get(i);
            }
            row(differences, at++, "figures", cells);
        }
        if (at == 0) {
            row(differences, 0, "dim", text("Nothing: net, settings and pictures are the same."));
        }
    }

    private static void row(GridPane grid, int at, String style, String... words) {
        for (int i = 0; i < words.length; i++) {
            var label = new Label(words[i]);
            label.getStyleClass().add(style);
            label.setMaxWidth(420);
            grid.add(label, i, at);
        }
    }

    private static Node titled(String name, OverlayCurves curves) {
        var box = new VBox(heading(name), curves);
        box.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(curves, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(300);
        box.setMinWidth(0);
        return box;
    }

    private static Label heading(String words) {
        var label = new Label(words);
        label.getStyleClass().add("section-heading");
        return label;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
