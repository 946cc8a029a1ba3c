package org.netloom.studio.shell.panes;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a pane shows while it has nothing to show: what belongs here, and how it gets here.
public final class EmptyState extends VBox {

    public EmptyState(String icon, String title, String message, Node... buttons) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        heading.setWrapText(true);
        var words = new Label(message);
        words.getStyleClass().add("empty-message");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(new FontIcon(icon), heading, words);
        if (buttons.length > 0) {
            var row = new HBox(buttons);
            row.setAlignment(Pos.CENTER);
            row.getStyleClass().add("empty-buttons");
            getChildren().add(row);
        }
    }
}
