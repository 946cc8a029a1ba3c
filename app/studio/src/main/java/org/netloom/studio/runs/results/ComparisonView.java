package org.netloom.studio.runs.results;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;

/// The last epoch of a run in figures, against the run before it.
final class ComparisonView extends VBox {
    private record Figure(String name, Function<EpochMetrics, @Nullable Double> read, boolean higherIsBetter) {}

    private static final double TELLING = 5e-5;

    private final HBox figures = new HBox();
    private final Label against = new Label();

    ComparisonView(RunsViewModel model) {
        getStyleClass().add("comparison");
        figures.getStyleClass().add("run-figures");
        against.getStyleClass().addAll("dim", "small-text");
        getChildren().addAll(figures, against);
        model.selected().subscribe(run -> show(model, run));
    }

    private void show(RunsViewModel model, @Nullable Run run) {
        figures.getChildren().clear();
        var last = run == null ? null : run.lastEpoch().orElse(null);
        setVisible(last != null);
        setManaged(last != null);
        if (run == null || last == null) {
            return;
        }
        var previous = model.before(run).orElse(null);
        var before = previous == null ? null : previous.lastEpoch().orElse(null);
        var rows = List.of(
                new Figure(text("loss"), EpochMetrics::loss, false),
                new Figure(text("accuracy"), EpochMetrics::accuracy, true),
                new Figure(text("validation loss"), EpochMetrics::valLoss, false),
                new Figure(text("validation accuracy"), EpochMetrics::valAccuracy, true));
        for (var row : rows) {
            figures.getChildren().add(figure(row, last, before));
        }
        against.setText(
                previous == null
                        ? text("There is no earlier run to compare it with.")
                        : text("Differences are against the run before, of {0}.", previous.when()));
    }

    private static VBox figure(Figure figure, EpochMetrics last, @Nullable EpochMetrics before) {
        var value = figure.read.apply(last);
        var number = new Label(value == null ? "–" : measured("%.4f", value));
        number.getStyleClass().add("figure-value");
        var name = new Label(figure.name);
        name.getStyleClass().add("figure-name");
        var box = new VBox(number, name);
        box.getStyleClass().add("figure");
        var earlier = before == null ? null : figure.read.apply(before);
        if (value != null && earlier != null) {
            double change = value - earlier;
            var difference = new Label(measured("%+.4f", change));
            difference.getStyleClass().addAll("small-text", "figures");
            difference
                    .getStyleClass()
                    .add(
                            Math.abs(change) < TELLING
                                    ? "dim"
                                    : (change > 0) == figure.higherIsBetter ? "ok-text" : "danger-text");
            box.getChildren().add(difference);
        }
        return box;
    }
}
