package org.netloom.studio.dataset.rearrange;

import static org.netloom.studio.support.Localization.text;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.netloom.core.dataset.rearrange.ClassFolders;
import org.netloom.core.text.Failure;
import org.netloom.studio.shell.dialogs.WindowDialogs;
import org.netloom.studio.support.CalmTextField;

/// Asks what a class is to be called.
final class ClassNameDialog {
    private ClassNameDialog() {}

    /// @param over a node of the window that asks
    /// @param now what stands there first
    static Optional<String> ask(Node over, String title, String now) {
        var dialog = new Dialog<ButtonType>();
        WindowDialogs.prepare(dialog, (Stage) over.getScene().getWindow(), title);
        var field = new CalmTextField(now);
        field.setId("class-name");
        field.setAccessibleText(title);
        field.setPrefColumnCount(24);
        var heading = new Label(title);
        heading.getStyleClass().add("dialog-heading");
        var why = new Label();
        why.getStyleClass().addAll("dim", "small-text");
        why.setWrapText(true);
        why.setPrefWidth(360);
        why.setMinHeight(48);
        why.textProperty().bind(field.textProperty().map(words -> words.isBlank() ? "" : fault(words.strip())));
        var ok = new ButtonType(title, ButtonBar.ButtonData.OK_DONE);
        var pane = dialog.getDialogPane();
        pane.setContent(new VBox(heading, field, why));
        pane.getButtonTypes().setAll(ok, new ButtonType(text("Cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        var button = pane.lookupButton(ok);
        button.getStyleClass().add("accent");
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> field.getText().isBlank()
                                || !fault(field.getText().strip()).isEmpty(),
                        field.textProperty()));
        dialog.setOnShown(event -> {
            field.requestFocus();
            field.selectAll();
        });
        return dialog.showAndWait()
                .filter(ok::equals)
                .map(pressed -> field.getText().strip());
    }

    private static String fault(String words) {
        try {
            ClassFolders.checkName(words);
            return "";
        } catch (Failure e) {
            return text(e.text());
        }
    }
}
