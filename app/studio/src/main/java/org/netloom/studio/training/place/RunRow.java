package org.netloom.studio.training.place;

import static org.netloom.studio.support.Localization.text;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;
import org.netloom.studio.support.Hint;
import org.netloom.studio.training.RunState;
import org.netloom.studio.training.TrainingViewModel;

/// What the run is doing, how far it is, and the buttons that begin, halt and end it.
final class RunRow extends VBox {
    private final TrainingViewModel model;

    RunRow(TrainingViewModel model, Actions actions) {
        this.model = model;
        var words = new Label();
        words.setId("run-words");
        words.getStyleClass().add("run-words");
        words.setWrapText(true);
        words.textProperty()
                .bind(model.state()
                        .flatMap(state -> state instanceof RunState.Idle
                                ? model.obstacle()
                                        .map(why -> why.pattern().isEmpty() ? text("Ready to train.") : text(why))
                                : model.state().map(RunState::words)));
        var obstacle = new Label();
        obstacle.setId("run-obstacle");
        obstacle.setWrapText(true);
        obstacle.getStyleClass().addAll("dim", "small-text");
        obstacle.textProperty().bind(model.obstacle().map(why -> why.pattern().isEmpty() ? "" : text(why)));
        var told = model.active()
                .not()
                .and(obstacle.textProperty().isNotEmpty())
                .and(Bindings.createBooleanBinding(
                        () -> !(model.state().get() instanceof RunState.Idle), model.state()));
        obstacle.visibleProperty().bind(told);
        obstacle.managedProperty().bind(told);
        var bar = new ProgressBar();
        bar.getStyleClass().add("run-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progress());
        HBox.setHgrow(bar, Priority.ALWAYS);
        var left = new Label();
        left.setId("time-left");
        left.getStyleClass().add("dim");
        left.textProperty().bind(model.meter().timeLeft());
        left.setMinWidth(Region.USE_PREF_SIZE);
        words.setMinWidth(120);
        bar.visibleProperty().bind(model.active());
        var row = new HBox(
                words, bar, left, more(actions), pause(actions), train(actions), button(actions, Action.STOP, ""));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("run-row");
        getChildren().addAll(row, obstacle);
    }

    /// What concerns the runs after the next one.
    private static Node more(Actions actions) {
        var menu = new MenuButton("", new FontIcon("mdi2p-playlist-plus"));
        menu.setId("more-runs");
        menu.setAccessibleText(text("More runs"));
        Hint.on(menu, text("More runs"));
        menu.getItems().addAll(actions.menuItem(Action.PUT_IN_LINE), actions.menuItem(Action.SEVERAL_RUNS));
        return menu;
    }

    private Node pause(Actions actions) {
        var button = actions.button(Action.PAUSE);
        button.setId("place-pause");
        button.textProperty()
                .bind(Bindings.when(model.orders().paused())
                        .then(text("Continue"))
                        .otherwise(text("Pause")));
        var pause = new FontIcon(Action.PAUSE.icon());
        var play = new FontIcon(Action.TRAIN.icon());
        button.graphicProperty()
                .bind(Bindings.when(model.orders().paused()).then(play).otherwise(pause));
        button.visibleProperty().bind(model.active());
        button.managedProperty().bind(model.active());
        return button;
    }

    /// Disabled, it says why.
    private Node train(Actions actions) {
        var place = new StackPane(button(actions, Action.TRAIN, "accent"));
        place.visibleProperty().bind(model.active().not());
        place.managedProperty().bind(model.active().not());
        Hint.on(place, () -> {
            var why = model.obstacle().get();
            return why.pattern().isEmpty() ? text("Train (Space)") : text(why);
        });
        return place;
    }

    private Button button(Actions actions, Action action, String style) {
        var button = actions.button(action);
        button.setGraphic(new FontIcon(action.icon()));
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        button.setId("do-" + action.name().toLowerCase(Locale.ROOT));
        var shown = action == Action.STOP ? model.active() : model.active().not();
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(shown);
        return button;
    }
}
