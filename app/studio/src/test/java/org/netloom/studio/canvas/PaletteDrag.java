package org.netloom.studio.canvas;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.netloom.studio.FxWait;
import org.testfx.api.FxRobot;

/// Drags an entry of the palette onto the canvas as a person does, who lets go when the canvas shows where
/// it will land. A robot is quicker: the system may not have begun to drag when it lets go.
public final class PaletteDrag {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private PaletteDrag() {}

    /// Looks for words in the palette, and takes the first entry that is found.
    static void first(FxRobot robot, String words, Point2D place) {
        search(robot, words);
        to(robot, ".palette-entry", place);
    }

    /// Looks for a layer, found as a person finds it among so many.
    static void layer(FxRobot robot, String layer, Point2D place) {
        search(robot, layer);
        to(robot, "#palette-" + layer, place);
    }

    private static void search(FxRobot robot, String words) {
        robot.interact(
                () -> robot.lookup("#palette-search").queryAs(TextField.class).setText(words));
    }

    /// @param entry asks for an entry that is in sight
    public static void to(FxRobot robot, String entry, Point2D place) {
        FxWait.until(10, () -> robot.lookup(entry).query().getLayoutBounds().getHeight() > 0);
        robot.drag(entry).moveTo(place);
        boolean shown = false;
        for (int i = 0; i < 10 && !shown; i++) {
            robot.moveBy(1, 0).moveBy(-1, 0);
            shown = FxWait.comesTrue(1, () -> isPlaceShown(robot));
        }
        robot.drop();
        if (!shown) {
            throw new AssertionError("The canvas does not show where " + entry + " would land");
        }
    }

    private static boolean isPlaceShown(FxRobot robot) {
        return robot.lookup(".block-ghost").queryAll().stream().anyMatch(Node::isVisible)
                || robot.lookup(".wire").queryAll().stream()
                        .anyMatch(wire -> wire.getPseudoClassStates().contains(TARGET));
    }
}
