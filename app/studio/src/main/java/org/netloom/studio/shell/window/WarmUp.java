package org.netloom.studio.shell.window;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.netloom.studio.shell.panes.LazyPane;
import org.netloom.studio.support.Look;

/// Makes the places that were not shown yet, one at a time in quiet moments after a project was
/// opened, and lays each out in a scene that nobody sees: so its classes and styles are there when a
/// person goes to it, perhaps in the midst of a training.
final class WarmUp {
    private static final Duration QUIET = Duration.millis(700);

    private final Scene unseen;
    private final Queue<LazyPane> panes;

    WarmUp(Scene like, Look look, Collection<LazyPane> panes) {
        unseen = new Scene(new Group(), like.getWidth(), like.getHeight());
        look.dress(unseen);
        this.panes = new ArrayDeque<>(panes);
    }

    void begin() {
        var pause = new PauseTransition(QUIET);
        pause.setOnFinished(event -> next());
        pause.play();
    }

    private void next() {
        var pane = panes.poll();
        while (pane != null && pane.isMade()) {
            pane = panes.poll();
        }
        if (pane != null) {
            pane.make();
            unseen.setRoot(pane);
            pane.applyCss();
            pane.layout();
            unseen.setRoot(new Group());
            begin();
        }
    }
}
