package org.netloom.studio.inspector;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;

/// A box to tick for yes or no.
final class FlagEditor implements OptionEditor {
    private final CheckBox box = new CheckBox();

    FlagEditor(Change change, Runnable settle) {
        box.selectedProperty().subscribe(on -> box.setText(on ? text("yes") : text("no")));
        box.setOnAction(event -> {
            change.apply(box.isSelected());
            settle.run();
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(@Nullable Object value) {
        box.setSelected(Boolean.TRUE.equals(value));
    }
}
