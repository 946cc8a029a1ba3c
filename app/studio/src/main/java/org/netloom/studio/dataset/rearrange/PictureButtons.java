package org.netloom.studio.dataset.rearrange;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.netloom.studio.support.Hint;

/// Buttons for the pictures that are chosen: another class, or out.
public final class PictureButtons extends HBox {

    /// @param grid where the pictures are shown
    public PictureButtons(
            ClassGestures gestures, Node grid, ObservableIntegerValue count, Supplier<List<Integer>> chosen) {
        getStyleClass().add("button-row");
        var move = button("move-pictures", text("Move to…"), count);
        Hint.on(move, text("Gives the chosen pictures another class; so does M, or dragging them to it."));
        move.setOnAction(event -> gestures.move(grid, chosen.get()));
        var remove = button("remove-pictures", text("Remove"), count);
        Hint.on(
                remove,
                text("Takes the chosen pictures out of the folder and keeps them with the project; so does Delete."));
        remove.setOnAction(event -> gestures.model().remove(chosen.get()));
        var several = new Label();
        several.getStyleClass().addAll("dim", "small-text");
        several.setMinWidth(Region.USE_PREF_SIZE);
        count.subscribe(now -> several.setText(now.intValue() < 2 ? "" : text("{0} chosen", now)));
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(several, move, remove);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    private static Button button(String id, String words, ObservableIntegerValue count) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        count.subscribe(now -> button.setDisable(now.intValue() == 0));
        return button;
    }
}
