package org.netloom.studio.training.settings.field;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A heading that shows and hides what belongs to it, with a word about it beside.
public final class Fold extends VBox {

    public Fold(String title, String id, ObservableValue<String> summary, Node... content) {
        getStyleClass().add("fold");
        var arrow = new FontIcon("mdi2c-chevron-right");
        var name = new Label(title);
        name.getStyleClass().add("section-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Label();
        words.getStyleClass().addAll("dim", "small-text");
        words.textProperty().bind(summary);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, arrow, name, space, words);
        line.setAlignment(Pos.CENTER_LEFT);
        var header = new ToggleButton();
        header.setId(id);
        header.setGraphic(line);
        header.setAccessibleText(title);
        header.getStyleClass().add("fold-header");
        header.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(header.widthProperty().subtract(8));
        var body = new VBox(content);
        body.getStyleClass().addAll("setting-rows", "fold-body");
        body.visibleProperty().bind(header.selectedProperty());
        body.managedProperty().bind(header.selectedProperty());
        header.selectedProperty()
                .subscribe(open -> arrow.setIconLiteral(open ? "mdi2c-chevron-down" : "mdi2c-chevron-right"));
        getChildren().addAll(header, body);
    }
}
