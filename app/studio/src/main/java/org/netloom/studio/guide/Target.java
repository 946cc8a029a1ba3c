package org.netloom.studio.guide;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Toggle;

/// Finds where on the screen a step points to.
final class Target {
    private Target() {}

    /// The bounds in the scene of the first node of this selector that is seen; empty while there is none, or
    /// while it is a place that is shown already.
    static Optional<Bounds> in(Parent root, String selector) {
        if (selector.isEmpty()) {
            return Optional.empty();
        }
        return root.lookupAll(selector).stream()
                .filter(Target::seen)
                .filter(node -> !(node instanceof Toggle toggle && toggle.isSelected()))
                .findFirst()
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .map(found -> inside(found, root.getLayoutBounds()));
    }

    private static boolean seen(Node node) {
        for (Node now = node; now != null; now = now.getParent()) {
            if (!now.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Bounds inside(Bounds found, Bounds window) {
        double left = Math.clamp(found.getMinX(), 0, window.getWidth());
        double top = Math.clamp(found.getMinY(), 0, window.getHeight());
        return new BoundingBox(
                left,
                top,
                Math.clamp(found.getMaxX(), left, window.getWidth()) - left,
                Math.clamp(found.getMaxY(), top, window.getHeight()) - top);
    }
}
