package org.netloom.studio.shell.bars;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.ShellViewModel;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.support.Hint;
import org.netloom.studio.support.look.Theme;

/// The bar on top: project, undo, the canvas' view, progress, Train, device, theme.
public final class TopBar extends HBox {
    private final ShellViewModel model;
    private final Actions actions;

    public TopBar(Workbench bench, ProjectMenu projectMenu) {
        model = bench.shell();
        actions = bench.actions();
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        projectMenu,
                        designOnly(ghost(actions.iconButton(Action.UNDO))),
                        designOnly(ghost(actions.iconButton(Action.REDO))),
                        designOnly(separator()),
                        designOnly(ghost(actions.button(Action.FIT))),
                        designOnly(ghost(actions.button(Action.TIDY))),
                        designOnly(ghost(actions.iconButton(Action.TURN))),
                        space,
                        progress(),
                        pauseButton(),
                        whenOpen(trainButton()),
                        whenOpen(separator()),
                        device(),
                        themeButton(bench));
    }

    private Node progress() {
        var epoch = new Label();
        epoch.textProperty().bind(model.progressText());
        epoch.getStyleClass().add("dim");
        var bar = new ProgressBar();
        bar.getStyleClass().add("run-progress");
        bar.progressProperty().bind(model.progress());
        var left = new Label();
        left.textProperty().bind(model.timeLeft());
        left.getStyleClass().add("dim");
        left.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(epoch, bar, left);
        box.getStyleClass().add("run");
        box.setAlignment(Pos.CENTER);
        show(box, model.progressText().isNotEmpty());
        return box;
    }

    private Node pauseButton() {
        var button = ghost(actions.iconButton(Action.PAUSE));
        button.setId("pause");
        var pause = new FontIcon(Action.PAUSE.icon());
        var play = new FontIcon(Action.TRAIN.icon());
        button.graphicProperty().bind(Bindings.when(model.paused()).then(play).otherwise(pause));
        Hint.on(button, text("Pause or go on (Space)"));
        show(button, model.training());
        return button;
    }

    private Node trainButton() {
        var play = new FontIcon(Action.TRAIN.icon());
        var stop = new FontIcon(Action.STOP.icon());
        var button = new Button();
        button.setId("train");
        button.getStyleClass().add("train");
        button.textProperty()
                .bind(Bindings.when(model.training())
                        .then(text(Action.STOP.english()))
                        .otherwise(text(Action.TRAIN.english())));
        button.graphicProperty().bind(Bindings.when(model.training()).then(stop).otherwise(play));
        button.disableProperty()
                .bind(Bindings.when(model.training())
                        .then(actions.available(Action.STOP).not())
                        .otherwise(actions.available(Action.TRAIN).not()));
        button.setOnAction(event -> actions.fire(model.training().get() ? Action.STOP : Action.TRAIN));
        model.training()
                .subscribe(
                        training -> button.pseudoClassStateChanged(PseudoClass.getPseudoClass("training"), training));
        // Who is disabled hears no mouse: what stands in the way is told by its place.
        var place = new StackPane(button);
        Hint.on(place, this::trainHint);
        return place;
    }

    private String trainHint() {
        if (model.training().get()) {
            return text(
                    "Stop and keep the weights ({0})",
                    Action.STOP.keys().getFirst().getDisplayText());
        }
        return model.obstacle().get().isEmpty()
                ? text("Train (Space)")
                : model.obstacle().get();
    }

    private Node device() {
        var chip = new Label();
        chip.getStyleClass().add("chip");
        chip.textProperty().bind(model.device());
        Hint.on(chip, () -> model.deviceDetail().get());
        return chip;
    }

    private Node themeButton(Workbench bench) {
        var button = ghost(actions.iconButton(Action.THEME));
        bench.look()
                .theme()
                .subscribe(theme -> button.setGraphic(
                        new FontIcon(theme == Theme.LIGHT ? "mdi2w-weather-night" : "mdi2w-white-balance-sunny")));
        return button;
    }

    private static Button ghost(Button button) {
        button.getStyleClass().add("ghost");
        return button;
    }

    private static Node separator() {
        return new Separator(Orientation.VERTICAL);
    }

    private Node whenOpen(Node node) {
        show(node, model.projectOpen());
        return node;
    }

    private Node designOnly(Node node) {
        show(node, model.projectOpen().and(model.place().isEqualTo(Place.DESIGN)));
        return node;
    }

    private static void show(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
