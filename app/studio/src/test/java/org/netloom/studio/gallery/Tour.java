package org.netloom.studio.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.netloom.studio.FxWait;
import org.netloom.studio.SeenRobot;
import org.netloom.studio.Visit;
import org.netloom.studio.shell.Action;
import org.netloom.studio.support.Seen;

/// What the scenes share: the window, a robot before it, a camera, and the ways of getting about.
///
/// @param folder where projects are made
record Tour(Visit visit, Camera camera, Path folder) {
    SeenRobot robot() {
        return visit.robot;
    }

    void shot(String name) {
        robot().sleep(150);
        camera.shot(name);
    }

    void fire(Action action) {
        var key = (KeyCodeCombination) action.keys().getFirst();
        var held = new ArrayList<KeyCode>();
        if (key.getShortcut() == ModifierValue.DOWN) {
            held.add(KeyCode.CONTROL);
        }
        if (key.getShift() == ModifierValue.DOWN) {
            held.add(KeyCode.SHIFT);
        }
        var keys = held.toArray(KeyCode[]::new);
        if (keys.length > 0) {
            robot().press(keys);
        }
        robot().type(key.getCode());
        if (keys.length > 0) {
            robot().release(keys);
        }
        robot().sleep(200);
    }

    void undo(int times) {
        for (int i = 0; i < times; i++) {
            fire(Action.UNDO);
        }
    }

    /// Of the place Results, 0 for its top and 1 for its end.
    void scrollTo(double share) {
        var pane = FxWait.ask(() -> robot().lookup(".results-place .scroll-pane").queryAllAs(ScrollPane.class).stream()
                .filter(each -> Seen.of(each).getValue() && each.getHeight() > 300)
                .findFirst()
                .orElseThrow());
        robot().interact(() -> pane.setVvalue(share));
        robot().sleep(300);
    }

    Point2D tile(int number) {
        return FxWait.ask(() -> robot().lookup(".tile").queryAll().stream()
                .filter(node -> Seen.of(node).getValue())
                .map(Visit::centre)
                .sorted(Comparator.comparing(Point2D::getY).thenComparing(Point2D::getX))
                .toList()
                .get(number));
    }
}
