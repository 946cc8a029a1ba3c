package org.netloom.studio.training.place;

import org.netloom.studio.training.RunState;
import org.netloom.studio.training.TrainingViewModel;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;
import org.netloom.studio.support.Hint;
import org.netloom.studio.training.curves.CurveCard;
import org.netloom.studio.training.curves.CurveChart;
import org.netloom.studio.training.settings.SettingsView;
import org.netloom.studio.training.settings.SettingsViewModel;

/// The place Train: settings on the left; run, figures and large curves on the right.
public final class TrainView extends BorderPane {
    private final TrainingViewModel model;

    public TrainView(TrainingViewModel model, SettingsViewModel settings, Actions actions) {
        this.model = model;
        getStyleClass().add("train-place");
        setLeft(settings(settings));
        var loss = new CurveCard(text("Loss"), CurveChart.Scale.LOSS, true);
        var accuracy = new CurveCard(text("Accuracy"), CurveChart.Scale.SHARE, true);
        loss.setId("loss-chart");
        accuracy.setId("accuracy-chart");
        var charts = new VBox(loss, accuracy);
        charts.getStyleClass().add("curves");
        VBox.setVgrow(loss, Priority.ALWAYS);
        VBox.setVgrow(accuracy, Priority.ALWAYS);
        loss.setPrefHeight(200);
        accuracy.setPrefHeight(200);
        var body = new VBox(
                run(actions), new LiveControls(model), new RunEndView(model), new FiguresView(model.meter()), charts);
        body.getStyleClass().add("train-body");
        VBox.setVgrow(charts, Priority.ALWAYS);
        body.setMinWidth(0);
        setCenter(body);
        CurveFeed.connect(model, loss, accuracy, this);
    }

    private Node settings(SettingsViewModel settings) {
        var title = new Label(text("Training"));
        title.getStyleClass().add("pane-title");
        var later = new Label(text("Changes apply to the next run."));
        later.getStyleClass().addAll("dim", "small-text");
        later.visibleProperty().bind(model.active());
        later.managedProperty().bind(model.active());
        var scroll = new ScrollPane(new VBox(title, later, new SettingsView(settings)));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("side-panel", "settings-panel");
        return scroll;
    }

    private Node run(Actions actions) {
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
        left.getStyleClass().add("dim");
        left.textProperty().bind(model.meter().timeLeft());
        left.setMinWidth(Region.USE_PREF_SIZE);
        words.setMinWidth(120);
        bar.visibleProperty().bind(model.active());
        var row = new HBox(words, bar, left, pause(actions), train(actions), button(actions, Action.STOP, ""));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("run-row");
        return new VBox(row, obstacle);
    }

    private Node pause(Actions actions) {
        var button = actions.button(Action.PAUSE);
        button.setId("place-pause");
        button.textProperty()
                .bind(Bindings.when(model.paused()).then(text("Continue")).otherwise(text("Pause")));
        var pause = new FontIcon(Action.PAUSE.icon());
        var play = new FontIcon(Action.TRAIN.icon());
        button.graphicProperty().bind(Bindings.when(model.paused()).then(play).otherwise(pause));
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
        button.setId("do-" + action.name().toLowerCase(java.util.Locale.ROOT));
        var shown = action == Action.STOP ? model.active() : model.active().not();
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(shown);
        return button;
    }
}
