package org.netloom.studio.shell.dialogs;

import static org.netloom.studio.support.Localization.text;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What counts from the program's start on; where it is another than the one of this start, a button
/// starts the program again.
final class StartChoice<T> extends VBox {
    StartChoice(ComboBox<T> box, T started, Runnable restart) {
        var again = new Button(text("Restart now"));
        again.setId(box.getId() + "-restart");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(event -> restart.run());
        box.valueProperty().subscribe(value -> again.setVisible(!Objects.equals(value, started)));
        var row = new HBox(box, again);
        row.getStyleClass().add("path-row");
        getChildren().setAll(row, SettingsWindow.hint(text("Takes effect when Netloom is started again.")));
    }
}
