package org.netloom.studio.runs;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.dataset.DatasetViewModel;
import org.netloom.studio.dataset.PictureFiles;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Notice;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.panes.EmptyState;
import org.netloom.studio.training.curves.CurveCard;
import org.netloom.studio.training.curves.CurveChart;
import org.netloom.studio.training.curves.Curves;

/// The place Results: the runs on the left, the chosen one on the right.
public final class ResultsView extends BorderPane {
    private final RunsViewModel model;
    private final Workbench bench;
    private final CurveCard loss = new CurveCard(text("Loss"), CurveChart.Scale.LOSS, true);
    private final CurveCard accuracy = new CurveCard(text("Accuracy"), CurveChart.Scale.SHARE, true);
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Button resume = new Button(text("Resume"));
    private final Button delete = new Button(text("Delete"));
    private final BooleanBinding none;
    private final Node list;
    private final Node detail;

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
        var wrong = new WrongPictures(
                evaluation,
                pictures,
                new PictureIndex(pictures, bench.tasks()),
                files,
                bench.notices(),
                ways.predict());
        detail = detail(ways, new EvaluationView(evaluation, wrong));
        none = Bindings.isEmpty(model.runs());
        none.subscribe(this::fill);
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
            setCenter(detail);
        }
    }

    private Node list() {
        var heading = new Label(text("Runs"));
        heading.getStyleClass().add("pane-title");
        var runs = new RunList(model);
        VBox.setVgrow(runs, Priority.ALWAYS);
        var box = new VBox(heading, runs);
        box.getStyleClass().addAll("side-panel", "runs-panel");
        return box;
    }

    private Node detail(Ways ways, Node evaluation) {
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
        var body = new VBox(head(ways), reason, new ComparisonView(model), curves, evaluation);
        body.getStyleClass().add("results-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Node head(Ways ways) {
        title.getStyleClass().add("pane-title");
        var use = new Button(text("Predict with it"));
        use.setId("use-run");
        use.setOnAction(event -> with(ways.use()));
        use.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            var run = model.selected().get();
                            return run == null || !(run.last() || run.best());
                        },
                        model.selected()));
        resume.setOnAction(event -> with(model::resume));
        delete.setId("delete-run");
        delete.setOnAction(event -> with(this::remove));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(title, space, use, resume, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("button-row");
        return row;
    }

    private void with(Consumer<Run> action) {
        var run = model.selected().get();
        if (run != null) {
            action.accept(run);
        }
    }

    private void remove(Run run) {
        model.remove(
                run,
                (removed, undo) -> bench.notices()
                        .info(
                                text("The run of {0} is deleted", removed.when()),
                                text("Its folder goes for good when you leave the project."),
                                new Notice.Choice(text("Undo"), undo)));
    }

    private void show(@Nullable Run run) {
        if (run == null) {
            return;
        }
        title.setText(text("Run of {0}: {1}", run.when(), run.status()));
        var why = run.record().reason();
        boolean failed = why != null && !why.isEmpty();
        reason.setText(failed ? why : "");
        reason.setVisible(failed);
        reason.setManaged(failed);
        resume.setVisible(run.unfinished());
        resume.setManaged(run.unfinished());
        delete.setDisable(run.active());
        var curves = Curves.of(run.history(), run.epochs());
        loss.show(curves.loss(), curves.epochs(), text("No epoch was finished."));
        accuracy.show(curves.accuracy(), curves.epochs(), "");
    }
}
