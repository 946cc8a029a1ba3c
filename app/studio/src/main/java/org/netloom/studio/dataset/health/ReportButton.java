package org.netloom.studio.dataset.health;

import static org.netloom.studio.support.Localization.text;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.netloom.studio.support.Hint;

/// Asks where the report is to be saved; what takes over a second shows how far it is and can be stopped.
final class ReportButton extends HBox {
    private final ReportSaving saving;
    private final PauseTransition patience = new PauseTransition(Duration.seconds(1));

    ReportButton(ReportSaving saving) {
        this.saving = saving;
        getStyleClass().add("report-button");
        var save = new Button(text("Save report…"));
        save.setId("save-report");
        save.getStyleClass().add("small");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.disableProperty().bind(saving.possible().not());
        save.setOnAction(event -> choose());
        Hint.on(save, text("Writes counts and problems with their pictures as one page for a browser."));
        var bar = new ProgressBar();
        bar.getStyleClass().add("run-progress");
        bar.progressProperty().bind(saving.progress());
        var cancel = new Button(text("Cancel"));
        cancel.setId("stop-report");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> saving.stop());
        var work = new HBox(bar, cancel);
        work.getStyleClass().add("report-button");
        work.setVisible(false);
        work.managedProperty().bind(work.visibleProperty());
        patience.setOnFinished(event -> work.setVisible(saving.running().get()));
        saving.running().subscribe(now -> {
            if (now) {
                patience.playFromStart();
            } else {
                patience.stop();
                work.setVisible(false);
            }
        });
        getChildren().addAll(work, save);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(text("Save the report"));
        chooser.setInitialFileName(text("pictures") + ".html");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.html", "*.html"));
        var chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            saving.save(chosen.toPath());
        }
    }
}
