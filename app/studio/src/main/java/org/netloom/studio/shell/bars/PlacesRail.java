package org.netloom.studio.shell.bars;

import static org.netloom.studio.support.Localization.text;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.util.Duration;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.support.Hint;

/// The five places on the left. Who holds something that is dragged over one for a moment goes there.
public final class PlacesRail extends VBox {
    private static final Duration HELD = Duration.millis(500);

    public PlacesRail(Workbench bench) {
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        var group = new ToggleGroup();
        for (var place : Place.values()) {
            var button = button(place);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                // A second click must not leave every place unlit.
                button.setSelected(true);
                bench.actions().fire(Action.going(place));
            });
            button.disableProperty()
                    .bind(bench.actions().available(Action.going(place)).not());
            openWhenHeld(button);
            var shell = bench.shell();
            Runnable light = () -> button.setSelected(
                    shell.projectOpen().get() && shell.place().get() == place);
            shell.place().subscribe(light);
            shell.projectOpen().subscribe(light);
            light.run();
            getChildren().add(button);
        }
    }

    private static void openWhenHeld(ToggleButton button) {
        var patience = new PauseTransition(HELD);
        patience.setOnFinished(event -> button.fire());
        button.addEventHandler(DragEvent.DRAG_ENTERED, event -> {
            if (!button.isSelected()) {
                patience.playFromStart();
            }
        });
        button.addEventHandler(DragEvent.DRAG_EXITED, event -> patience.stop());
    }

    private static ToggleButton button(Place place) {
        var outline = new SVGPath();
        outline.setContent(place.outline());
        outline.getStyleClass().add("rail-icon");
        var icon = new StackPane(outline);
        icon.getStyleClass().add("rail-icon-box");
        var button = new ToggleButton(text(place.title()), icon);
        button.setId("place-" + place.id());
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().add("rail-place");
        Hint.on(button, Actions.hint(Action.going(place)));
        return button;
    }
}
