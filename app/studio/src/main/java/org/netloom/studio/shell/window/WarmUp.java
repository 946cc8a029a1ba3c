package org.netloom.studio.shell.window;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.netloom.studio.shell.panes.LazyPane;
import org.netloom.studio.support.Hint;

/// Makes the places that were not shown yet, one at a time in quiet moments after a project was
/// opened, and lays each out, hidden: so it is there at once when a person goes to it, perhaps in the
/// midst of a training.
final class WarmUp {
    private static final Duration QUIET = Duration.millis(700);

    private final Pane centre;
    private final Queue<LazyPane> panes;

    WarmUp(Pane centre, Collection<LazyPane> panes) {
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
            pane.make();
            pane.show(false);
            centre.getChildren().add(pane);
            pane.resize(centre.getWidth(), centre.getHeight());
            pane.applyCss();
            pane.layout();
            later();
        }
    }
}
