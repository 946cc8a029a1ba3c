package org.netloom.studio.shell.dialogs;

import static org.netloom.studio.support.Localization.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.support.Localization;
import org.netloom.studio.support.TaskRunner;

/// How much room decoded pictures and unpacked archives take, and a button that gives it back.
final class CacheRow extends VBox {
    private static final double GB = 1 << 30;

    private final CacheFolder folder;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Label used = new Label();
    private final Button clear = new Button(text("Clear"));

    CacheRow(CacheFolder folder, TaskRunner tasks, Notices notices) {
        this.folder = folder;
        this.tasks = tasks;
        this.notices = notices;
        used.setId("cache-used");
        clear.setId("clear-cache");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(event -> clear());
        var row = new HBox(used, clear);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("path-row");
        var hint = new Label(text("What was used in the last minutes stays."));
        hint.getStyleClass().add("field-hint");
        getChildren().addAll(row, hint);
        look();
    }

    private void look() {
        tasks.latest(this, folder::used, this::show, why -> {});
    }

    private void show(long bytes) {
        used.setText(text("{0} of at most {1}", words(bytes), words(folder.limit())));
        clear.setDisable(bytes == 0);
    }

    private void clear() {
        clear.setDisable(true);
        tasks.run(folder::clear, freed -> look(), why -> {
            notices.report(text("The decoded pictures cannot be deleted"), why);
            look();
        });
    }

    private static String words(long bytes) {
        return bytes >= GB
                ? String.format(Localization.locale(), "%.1f GB", bytes / GB)
                : String.format(Localization.locale(), "%d MB", bytes + (1 << 20) - 1 >> 20);
    }
}
