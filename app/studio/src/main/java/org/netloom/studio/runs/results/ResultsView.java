package org.netloom.studio.runs.results;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.RunRecord;
import org.netloom.studio.dataset.DatasetViewModel;
import org.netloom.studio.dataset.PictureFiles;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.runs.compare.CompareView;
import org.netloom.studio.runs.evaluation.EvaluationView;
import org.netloom.studio.runs.evaluation.EvaluationViewModel;
import org.netloom.studio.runs.export.ExportMenu;
import org.netloom.studio.runs.list.RunList;
import org.netloom.studio.runs.list.RunsFilter;
import org.netloom.studio.runs.pictures.PictureIndex;
import org.netloom.studio.runs.pictures.PictureTiles;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.panes.EmptyState;
import org.netloom.studio.support.Localization;
import org.netloom.studio.training.curves.CurveCard;
import org.netloom.studio.training.curves.CurveChart;
import org.netloom.studio.training.curves.Curves;

/// The place Results: the runs on the left, the chosen one on the right.
public final class ResultsView extends BorderPane {
    private final RunsViewModel model;
    private final Workbench bench;
    private final CurveCard loss = new CurveCard(text("Loss"), CurveChart.Scale.LOSS, true);
    private final CurveCard accuracy = new CurveCard(text("Accuracy"), CurveChart.Scale.SHARE, true);
    private final Label reason = new Label();
    private final BooleanBinding none;
    private final Node list;
    private final Node detail;
    private final Node comparison;

    /// What the place needs from others.
    ///
    /// @param use predicts with a run
    /// @param predict tries pictures
    public record Ways(Consumer<Run> use, Consumer<List<Path>> predict) {}

    public ResultsView(
            RunsViewModel model,
            EvaluationViewModel evaluation,
            DatasetViewModel pictures,
            PictureFiles files,
            Workbench bench,
            Ways ways) {
        this.model = model;
        this.bench = bench;
        getStyleClass().add("results-place");
        list = list();
        var index = new PictureIndex(pictures, bench.tasks());
        Supplier<PictureTiles> tiles = () -> new PictureTiles(pictures, index, files, bench.notices(), ways.predict());
        comparison = scrolling(new CompareView(model, bench.tasks(), tiles.get(), tiles.get()));
        detail = detail(ways, pictures, new EvaluationView(evaluation, tiles.get()));
        none = Bindings.isEmpty(model.runs());
        none.subscribe(this::fill);
        model.compared().addListener((ListChangeListener<Run>) change -> fill(none.get()));
        model.selected().subscribe(this::show);
    }

    private void fill(boolean noRuns) {
        if (noRuns) {
            var train = bench.actions().button(Action.TRAIN);
            train.getStyleClass().add("accent");
            setLeft(null);
            setCenter(new EmptyState(
                    "mdi2c-chart-bar",
                    text("No runs yet"),
                    text("Each training leaves a run here: its curves, how well it does on each class, and the pictures"
                            + " it gets wrong."),
                    train));
        } else {
            setLeft(list);
            setCenter(model.compared().isEmpty() ? detail : comparison);
        }
    }

    private static ScrollPane scrolling(Node body) {
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Node list() {
        var heading = new Label(text("Runs"));
        heading.getStyleClass().add("pane-title");
        var runs = new RunList(model);
        VBox.setVgrow(runs, Priority.ALWAYS);
        var hint = new Label(text("Choose several with Ctrl or Shift to compare them. Drag one over Design, and its net"
                + " onto the canvas."));
        hint.getStyleClass().addAll("dim", "small-text");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(heading, new RunsFilter(model), runs, hint);
        box.getStyleClass().addAll("side-panel", "runs-panel");
        return box;
    }

    private Node detail(Ways ways, DatasetViewModel pictures, Node evaluation) {
        loss.setPrefHeight(230);
        loss.setMinHeight(200);
        accuracy.setPrefHeight(230);
        var curves = new HBox(loss, accuracy);
        curves.getStyleClass().add("result-curves");
        for (var card : List.of(loss, accuracy)) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(300);
        }
        reason.setWrapText(true);
        reason.getStyleClass().add("danger-text");
        var export = new ExportMenu(
                model, pictures.thumbnails(), () -> curves.snapshot(null, null), bench.notices(), bench.tasks());
        var head = new RunHead(model, bench.notices(), ways.use(), export);
        var body = new VBox(head, new NoteView(model), reason, new ComparisonView(model), curves, evaluation);
        body.getStyleClass().add("results-body");
        return scrolling(body);
    }

    private void show(@Nullable Run run) {
        if (run == null) {
            return;
        }
        var why = run.record().told();
        boolean failed = why.isPresent();
        reason.setText(why.map(Localization::text).orElse(""));
        reason.getStyleClass()
                .setAll("label", run.record().status() == RunRecord.Status.FAILED ? "danger-text" : "dim");
        reason.setVisible(failed);
        reason.setManaged(failed);
        var curves = Curves.of(run.history(), run.epochs());
        loss.show(curves.loss(), curves.epochs(), text("No epoch was finished."));
        accuracy.show(curves.accuracy(), curves.epochs(), "");
    }
}
