package org.netloom.studio.shell.dialogs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.shell.Dialogs;

/// Dialogs over the window.
public final class WindowDialogs implements Dialogs {
    private final Stage owner;

    public WindowDialogs(Stage owner) {
        this.owner = owner;
    }

    @Override
    public int ask(Question question) {
        var dialog = new Dialog<ButtonType>();
        var buttons = question.answers().stream()
                .map(answer -> new ButtonType(answer, data(question.answers().indexOf(answer), question)))
                .toList();
        prepare(dialog, owner, "Netloom");
        var message = new Label(question.message());
        message.setWrapText(true);
        dialog.getDialogPane().setContent(new VBox(heading(question.title()), message));
        dialog.getDialogPane().getButtonTypes().setAll(buttons);
        ((Button) dialog.getDialogPane().lookupButton(buttons.getFirst()))
                .getStyleClass()
                .add("accent");
        return dialog.showAndWait().map(buttons::indexOf).orElse(buttons.size() - 1);
    }

    public static void prepare(Dialog<?> dialog, Stage owner, String title) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setResizable(false);
        dialog.getDialogPane().getStyleClass().add("netloom-dialog");
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    }

    static Label heading(String words) {
        var label = new Label(words);
        label.getStyleClass().add("dialog-heading");
        label.setWrapText(true);
        return label;
    }

    private static ButtonBar.ButtonData data(int index, Question question) {
        if (index == 0) {
            return ButtonBar.ButtonData.OK_DONE;
        }
        return index == question.answers().size() - 1 ? ButtonBar.ButtonData.CANCEL_CLOSE : ButtonBar.ButtonData.OTHER;
    }

    @Override
    public Optional<Path> chooseFolder(String title, @Nullable Path start) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (start != null && Files.isDirectory(start)) {
            chooser.setInitialDirectory(start.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(java.io.File::toPath);
    }

    @Override
    public Optional<Path> chooseFile(String title, String pattern) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(pattern, pattern));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(java.io.File::toPath);
    }
}
