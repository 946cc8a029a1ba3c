package org.netloom.studio.runs.evaluation;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A choice of a few, all of which are seen.
final class Segments<T> extends HBox {
    private final ObjectProperty<T> property;
    private final ToggleGroup group = new ToggleGroup();

    Segments(ObjectProperty<T> property) {
        this.property = property;
        getStyleClass().add("segments");
    }

    Segments<T> choice(T value, String words) {
        var button = new ToggleButton(words);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            property.set(value);
        });
        property.subscribe(now -> button.setSelected(now == value));
        getChildren().add(button);
        return this;
    }
}
