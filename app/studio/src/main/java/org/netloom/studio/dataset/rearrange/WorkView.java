package org.netloom.studio.dataset.rearrange;

import static org.netloom.studio.support.Localization.text;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// What is being done with the pictures' files, how far it is, and a button that stops it. Seen only when it
/// takes a while.
public final class WorkView extends HBox {
    private final PauseTransition patience = new PauseTransition(Duration.millis(400));

    public WorkView(FileWork work) {
        setId("file-work");
        getStyleClass().add("job");
        setAlignment(Pos.CENTER_LEFT);
        var words = new Label();
        words.getStyleClass().addAll("dim", "small-text");
        words.setMinWidth(0);
        var bar = new ProgressBar();
        bar.getStyleClass().add("run-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(work.share());
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = new Button(text("Cancel"));
        stop.getStyleClass().add("small");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> work.stop());
        getChildren().addAll(words, bar, stop);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        patience.setOnFinished(event -> setVisible(!work.what().get().pattern().isEmpty()));
        work.what().subscribe(what -> {
            if (what.pattern().isEmpty()) {
                patience.stop();
                setVisible(false);
            } else {
                words.setText(text(what));
                patience.playFromStart();
            }
        });
    }
}
