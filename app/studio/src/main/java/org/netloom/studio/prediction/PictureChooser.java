package org.netloom.studio.prediction;

import static org.netloom.studio.support.Localization.text;

import java.io.File;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;

/// Asks for picture files.
final class PictureChooser {
    private PictureChooser() {}

    /// @param owner in whose window the dialog opens
    static Button button(Node owner, PredictionViewModel model) {
        var button = new Button(text("Choose pictures…"));
        button.setOnAction(event -> {
            var chooser = new FileChooser();
            chooser.setTitle(text("Choose pictures to predict"));
            chooser.getExtensionFilters()
                    .addAll(
                            new FileChooser.ExtensionFilter(
                                    text("Pictures"),
                                    "*.png",
                                    "*.jpg",
                                    "*.jpeg",
                                    "*.gif",
                                    "*.bmp",
                                    "*.webp",
                                    "*.tif",
                                    "*.tiff",
                                    "*.PNG",
                                    "*.JPG",
                                    "*.JPEG"),
                            new FileChooser.ExtensionFilter(text("All files"), "*.*"));
            var files = chooser.showOpenMultipleDialog(owner.getScene().getWindow());
            if (files != null && !files.isEmpty()) {
                model.predict(files.stream().map(File::toPath).toList());
            }
        });
        return button;
    }
}
