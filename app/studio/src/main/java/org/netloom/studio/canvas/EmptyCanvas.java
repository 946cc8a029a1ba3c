package org.netloom.studio.canvas;

import static org.netloom.studio.support.Localization.text;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What to do with an empty canvas.
final class EmptyCanvas extends VBox {

    EmptyCanvas() {
        setManaged(false);
        setMouseTransparent(true);
        setAlignment(Pos.CENTER);
        getStyleClass().add("canvas-empty");
        var title = new Label(text("Drag layers here, or type them"));
        title.getStyleClass().add("empty-title");
        var message = new Label(text("Start with Input. Each layer that is dropped behind another is wired to it."
                + " To type layers, press / or click twice: input 28x28x1, Enter, conv 32 3 relu, Enter."));
        message.getStyleClass().add("empty-message");
        message.setWrapText(true);
        getChildren().addAll(new FontIcon("mdi2t-tray-arrow-down"), title, message);
    }
}
