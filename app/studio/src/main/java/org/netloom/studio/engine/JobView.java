package org.netloom.studio.engine;

import static org.netloom.studio.support.Localization.text;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What an engine is doing, how far it is, and a button that stops it. Not there while there is no job.
public final class JobView extends HBox {
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final String fallback;
    private @Nullable Subscription watching;
    private @Nullable PauseTransition patience;

    /// @param fallback what is being done, while the engine does not say
    public JobView(ObservableValue<? extends @Nullable Job<?>> job, String fallback) {
        this.fallback = fallback;
        getStyleClass().add("job");
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().addAll("dim", "small-text");
        words.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("run-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var cancel = new Button(text("Cancel"));
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> {
            var running = job.getValue();
            if (running != null) {
                running.cancel();
            }
        });
        getChildren().addAll(words, bar, cancel);
        job.subscribe(this::watch);
    }

    /// Seen only when it takes a while, so that what lies beneath does not jump.
    public JobView patient() {
        patience = new PauseTransition(Duration.millis(400));
        patience.setOnFinished(event -> see(watching != null));
        see(false);
        if (watching != null) {
            patience.playFromStart();
        }
        return this;
    }

    private void see(boolean there) {
        setVisible(there);
        setManaged(there);
    }

    private void watch(@Nullable Job<?> job) {
        if (watching != null) {
            watching.unsubscribe();
            watching = null;
        }
        if (patience == null) {
            see(job != null);
        } else if (job == null) {
            patience.stop();
            see(false);
        } else {
            patience.playFromStart();
        }
        if (job != null) {
            watching = Subscription.combine(
                    job.progress().subscribe(share -> bar.setProgress(share.doubleValue())),
                    job.what().subscribe(what -> words.setText(what.isEmpty() ? fallback : text(what))));
        }
    }
}
