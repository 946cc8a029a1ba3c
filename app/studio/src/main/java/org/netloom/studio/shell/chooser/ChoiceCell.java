package org.netloom.studio.shell.chooser;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A choice as a row: icon, title, detail, key.
final class ChoiceCell extends ListCell<Choice> {
    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label key = new Label();
    private final HBox row = new HBox(icon, title, detail, key);

    ChoiceCell() {
        getStyleClass().add("choice");
        row.getStyleClass().add("choice-row");
        title.getStyleClass().add("choice-title");
        title.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add("choice-detail");
        detail.setMaxWidth(Double.MAX_VALUE);
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        key.getStyleClass().add("choice-key");
        key.setMinWidth(USE_PREF_SIZE);
        // As wide as the list, so that long details are cut and not scrolled to.
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
        super.updateItem(choice, empty);
        if (choice == null || empty) {
            setGraphic(null);
            setText(null);
            return;
        }
        icon.setIconLiteral(choice.icon());
        title.setText(choice.title());
        detail.setText(choice.detail());
        key.setText(choice.key());
        key.setVisible(!choice.key().isEmpty());
        pseudoClassStateChanged(UNAVAILABLE, !choice.available());
        setText(choice.title() + (choice.detail().isEmpty() ? "" : ", " + choice.detail()));
        setGraphic(row);
    }
}
