package org.netloom.studio.runs.results;

import static org.netloom.studio.support.Localization.text;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.core.run.Branch;
import org.netloom.core.text.Failure;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.shell.Notice;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.Hint;

/// The chosen run's title, and what can be done with it: beside it at the right, or below where there is not
/// room for both.
final class RunHead extends FlowPane {
    private static final double GAP = 8;

    private final RunsViewModel model;
    private final Notices notices;
    private final Label title = new Label();
    private final HBox buttons = new HBox();
    private final Button resume = new Button(text("Resume"));
    private final Button delete = new Button(text("Delete"));
    private final ToggleButton pin = new ToggleButton(null, new FontIcon("mdi2p-pin-outline"));
    private final MenuButton further = new MenuButton(text("Train further"));
    private final MenuButton branch = new MenuButton(text("Branch"));

    /// @param use predicts with a run
    /// @param export writes a run for others
    RunHead(RunsViewModel model, Notices notices, Consumer<Run> use, Region export) {
        this.model = model;
        this.notices = notices;
        title.setId("results-title");
        title.getStyleClass().add("pane-title");
        resume.setId("resume-run");
        resume.setOnAction(event -> with(model.actions()::resume));
        delete.setId("delete-run");
        delete.setOnAction(event -> with(this::remove));
        offerMoreEpochs();
        pin.setId("pin-run");
        pin.getStyleClass().add("icon-toggle");
        pin.setAccessibleText(text("Draw its curves beside the run under way"));
        Hint.on(pin, text("Draw its curves beside the run under way"));
        pin.setOnAction(event -> with(model.pins()::toggle));
        model.pins().list().addListener((InvalidationListener) change -> with(this::showPin));
        branch.setId("branch-run");
        Hint.on(branch, text("A new run that goes on from a checkpoint of this one"));
        branch.setOnShowing(event -> with(this::offerBranches));
        // A menu without items is never shown, and then never filled.
        branch.getItems().add(new MenuItem(text("No checkpoints")));
        buttons.getChildren().addAll(use(use), pin, resume, further, branch, export, delete);
        for (var button : buttons.getChildren()) {
            ((Region) button).setMinWidth(USE_PREF_SIZE);
        }
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("button-row");
        setHgap(GAP);
        setVgap(GAP);
        setRowValignment(VPos.CENTER);
        getChildren().addAll(title, buttons);
        widthProperty().subscribe(() -> FxThread.later(this::fit));
        buttons.widthProperty().subscribe(() -> FxThread.later(this::fit));
        model.selected().subscribe(this::show);
    }

    private void fit() {
        title.setPrefWidth(USE_COMPUTED_SIZE);
        double room = Math.floor(getWidth() - buttons.prefWidth(-1) - GAP);
        if (room >= title.prefWidth(-1)) {
            title.setPrefWidth(room);
        }
    }

    private Button use(Consumer<Run> use) {
        var button = new Button(text("Predict with it"));
        button.setId("use-run");
        button.setOnAction(event -> with(use));
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            var run = model.selected().get();
                            return run == null || !(run.last() || run.best());
                        },
                        model.selected()));
        return button;
    }

    private void offerMoreEpochs() {
        further.setId("train-further");
        for (int more : new int[] {1, 5, 10, 20, 50}) {
            var item = new MenuItem(text("{0,choice,1#1 more epoch|1<{0} more epochs}", more));
            item.setOnAction(event -> with(run -> model.actions().trainFurther(run, more)));
            further.getItems().add(item);
        }
    }

    private void offerBranches(Run run) {
        try {
            branch.getItems()
                    .setAll(Branch.of(run.folder()).stream()
                            .map(from -> {
                                var item = new MenuItem(text("After epoch {0}", from.epoch()));
                                item.setId(from.checkpoint().equals(run.folder().checkpoint()) ? "branch-last" : null);
                                item.setOnAction(event -> model.actions().branch(from));
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
        model.actions()
                .remove(
                        run,
                        (removed, undo) -> notices.info(
                                text("The run of {0} is deleted", removed.when()),
                                text("Its folder goes for good when you leave the project."),
                                new Notice.Choice(text("Undo"), undo)));
    }

    private void showPin(Run run) {
        pin.setSelected(model.pins().isPinned(run));
    }

    private void show(@Nullable Run run) {
        if (run == null) {
            return;
        }
        title.setText(text("Run of {0}: {1}", run.when(), run.status()));
        further.setVisible(!run.active() && !run.unfinished());
        further.setManaged(further.isVisible());
        branch.setDisable(run.active());
        resume.setVisible(run.unfinished());
        resume.setManaged(run.unfinished());
        delete.setDisable(run.active());
        pin.setDisable(run.active());
        showPin(run);
        fit();
    }
}
