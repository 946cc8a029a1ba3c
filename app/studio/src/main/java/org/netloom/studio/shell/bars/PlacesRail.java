package org.netloom.studio.shell.bars;

import static org.netloom.studio.support.Localization.text;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.support.Hint;

/// The five places on the left.
public final class PlacesRail extends VBox {

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
            var shell = bench.shell();
            Runnable light = () -> button.setSelected(
                    shell.projectOpen().get() && shell.place().get() == place);
            shell.place().subscribe(light);
            shell.projectOpen().subscribe(light);
            light.run();
            getChildren().add(button);
        }
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
