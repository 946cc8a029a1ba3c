package org.netloom.studio.runs;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.Branch;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.studio.dataset.DatasetViewModel;
import org.netloom.studio.dataset.PictureFiles;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Notice;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.panes.EmptyState;
import org.netloom.studio.support.Hint;
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
    private final MenuButton further = new MenuButton(text("Train further"));
    private final MenuButton branch = new MenuButton(text("Branch"));
    private final Node list;
    private final Node detail;
    private final Node comparison;

    /// What the place needs from others.
    ///
    /// @param use predicts with a run
    /// @param predict tries pictures
    /// @param compare makes the view of several runs, with places for pictures
    public record Ways(
            Consumer<Run> use, Consumer<List<Path>> predict, Function<Supplier<PictureTiles>, Node> compare) {}

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
        var wrong = tiles.get();
        WrongPictures.connect(evaluation, wrong);
        comparison = scrolling(ways.compare().apply(tiles));
        detail = detail(ways, new EvaluationView(evaluation, wrong));
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
        var hint = new Label(text("Choose several with Ctrl or Shift to compare them."));
        hint.getStyleClass().addAll("dim", "small-text");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(heading, new RunsFilter(model), runs, hint);
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
        var body = new VBox(head(ways), new NoteView(model), reason, new ComparisonView(model), curves, evaluation);
        body.getStyleClass().add("results-body");
        return scrolling(body);
    }

    private Node head(Ways ways) {
        title.setId("results-title");
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
        further.setId("train-further");
        for (int more : new int[] {1, 5, 10, 20, 50}) {
            var item = new MenuItem(text("{0,choice,1#1 more epoch|1<{0} more epochs}", more));
            item.setOnAction(event -> with(run -> model.trainFurther(run, more)));
            further.getItems().add(item);
        }
        branch.setId("branch-run");
        Hint.on(branch, text("A new run that goes on from a checkpoint of this one"));
        branch.setOnShowing(event -> with(this::offerBranches));
        // A menu without items is never shown, and then never filled.
        branch.getItems().add(new MenuItem(text("No checkpoints")));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(title, space, use, resume, further, branch, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("button-row");
        return row;
    }

    private void offerBranches(Run run) {
        try {
            branch.getItems()
                    .setAll(Branch.of(run.folder()).stream()
                            .map(from -> {
                                var item = new MenuItem(text("After epoch {0}", from.epoch()));
                                item.setId(from.checkpoint().equals(run.folder().checkpoint()) ? "branch-last" : null);
                                item.setOnAction(event -> model.branch(from));
                                return item;
                            })
                            .toList());
        } catch (Failure e) {
            branch.getItems().clear();
        }
        if (branch.getItems().isEmpty()) {
            var nothing = new MenuItem(text("No checkpoints"));
            nothing.setDisable(true);
            branch.getItems().add(nothing);
        }
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
        further.setVisible(!run.active() && !run.unfinished());
        further.setManaged(further.isVisible());
        branch.setDisable(run.active());
        var why = run.record().reason();
        boolean failed = why != null && !why.isEmpty();
        reason.setText(failed ? why : "");
        reason.getStyleClass()
                .setAll("label", run.record().status() == RunRecord.Status.FAILED ? "danger-text" : "dim");
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
