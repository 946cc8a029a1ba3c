package org.netloom.studio;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.netloom.studio.support.Seen;
import org.testfx.api.FxRobot;

/// Takes of several nodes that a query finds the one that a person sees: places that are not shown
/// stay in the window, hidden.
public final class SeenRobot extends FxRobot {

    @Override
    public FxRobot clickOn(String query, MouseButton... buttons) {
        clickOn(seen(query), buttons);
        return this;
    }

    @Override
    public FxRobot drag(String query, MouseButton... buttons) {
        drag(seen(query), buttons);
        return this;
    }

    @Override
    public FxRobot dropTo(String query) {
        dropTo(seen(query));
        return this;
    }

    public Node seen(String query) {
        return FxWait.ask(() -> lookup(query).queryAll().stream()
                .filter(node -> Seen.of(node).getValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody sees a " + query)));
    }
}
