package org.netloom.studio.shell.window;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.netloom.studio.shell.panes.LazyPane;
import org.netloom.studio.support.Hint;

/// Makes the places that were not shown yet, one at a time in quiet moments after a project was
/// opened, and shows each for a moment behind the one that is seen: so it is styled, laid out and
/// handed to the renderer when a person goes to it, perhaps in the midst of a training.
final class WarmUp {
    private static final Duration QUIET = Duration.millis(700);
    private static final Duration BEHIND = Duration.millis(100);
    /// Too faint to be seen, yet painted.
    private static final double FAINT = 0.004;

    private final Pane centre;
    private final Queue<LazyPane> panes;
    private final Supplier<LazyPane> shown;

    WarmUp(Pane centre, Collection<LazyPane> panes, Supplier<LazyPane> shown) {
        this.shown = shown;
        this.centre = centre;
        this.panes = new ArrayDeque<>(panes);
    }

    void begin() {
        Hint.prepare();
        later();
    }

    private void later() {
        var pause = new PauseTransition(QUIET);
        pause.setOnFinished(event -> next());
        pause.play();
    }

    private void next() {
        var pane = panes.poll();
        while (pane != null && centre.getChildren().contains(pane)) {
            pane = panes.poll();
        }
        if (pane != null) {
            show(pane);
        }
    }

    private void show(LazyPane pane) {
        pane.make();
        var focused = centre.getScene().getFocusOwner();
        pane.setOpacity(FAINT);
        pane.putBehind(true);
        centre.getChildren().addFirst(pane);
        if (focused != null) {
            focused.requestFocus();
        }
        var pause = new PauseTransition(BEHIND);
        pause.setOnFinished(event -> {
            pane.setOpacity(1);
            pane.putBehind(false);
            pane.show(pane.equals(shown.get()));
            later();
        });
        pause.play();
    }
}
