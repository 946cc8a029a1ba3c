package org.netloom.studio.inspector;

import static org.netloom.studio.support.Localization.text;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A heading with lines of name and figure below.
final class Figures extends VBox {
    private final Label heading;
    private final Map<String, Label> values = new LinkedHashMap<>();

    Figures(String title) {
        getStyleClass().add("figures");
        heading = new Label(title);
        heading.managedProperty().bind(heading.visibleProperty());
        heading.getStyleClass().add("section-title");
        getChildren().add(heading);
    }

    void showHeading(boolean shown) {
        heading.setVisible(shown);
    }

    /// Sets the figure under this key; the name may change with it.
    void set(String key, String name, String value) {
        var label = values.computeIfAbsent(key, k -> line());
        label.setText(value);
        ((Label) ((HBox) label.getParent()).getChildren().getFirst()).setText(name);
    }

    private Label line() {
        var name = new Label();
        name.getStyleClass().add("dim");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var value = new Label(text("not known yet"));
        value.getStyleClass().addAll("figure", "medium");
        getChildren().add(new HBox(name, gap, value));
        return value;
    }
}
