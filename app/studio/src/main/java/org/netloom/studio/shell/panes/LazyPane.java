package org.netloom.studio.shell.panes;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Holds a pane that is made when it is first needed, so that starting makes none that is not seen.
public final class LazyPane extends StackPane {
    private Supplier<? extends Node> maker;
    private boolean behind;

    public LazyPane(Supplier<? extends Node> maker) {
        this.maker = maker;
        setMinSize(0, 0);
    }

    public void replace(Supplier<? extends Node> other) {
        boolean made = isMade();
        getChildren().clear();
        maker = other;
        if (made) {
            make();
        }
    }

    /// Shows or hides the pane where it lies: a pane that is taken out and put back is styled anew, which
    /// takes a noticeable moment.
    public void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /// Whether the pane is there for its first styling alone, behind the one that a person sees.
    public void putBehind(boolean hidden) {
        behind = hidden;
    }

    /// Whether a node lies in a pane that is behind another: it must not take the focus.
    public static boolean isBehind(Node node) {
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (outer instanceof LazyPane pane && pane.behind) {
                return true;
            }
        }
        return false;
    }

    public boolean isMade() {
        return !getChildren().isEmpty();
    }

    public void make() {
        if (!isMade()) {
            getChildren().add(maker.get());
        }
    }
}
