package org.netloom.studio.canvas.world;

import static org.netloom.studio.support.Localization.text;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.core.drawing.Group;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.support.Hint;

/// The frame around the blocks of a group that is expanded, with its name, by which it is moved, and a
/// button that collapses it. The wires inside take the mouse as anywhere.
public final class GroupFrame extends Region {
    private static final double SIDE = 12;
    private static final double ABOVE = 20;
    private static final double BELOW = 6;
    private static final double TITLE = 18;

    private final Label title = new Label();
    private final Button fold = new Button(null, new FontIcon("mdi2c-chevron-down"));
    private Group group;

    GroupFrame(Group group, Runnable collapse) {
        this.group = group;
        getStyleClass().add("group-frame");
        title.getStyleClass().add("group-title");
        fold.getStyleClass().add("group-fold");
        fold.setFocusTraversable(false);
        fold.setOnAction(event -> collapse.run());
        Hint.on(fold, text("Collapse or expand the group"));
        setManaged(false);
        setPickOnBounds(false);
        getChildren().addAll(fold, title);
    }

    public Group group() {
        return group;
    }

    void show(Group next, Bounds blocks) {
        group = next;
        setId("group-" + next.name());
        title.setText(next.name());
        fold.setAccessibleText(text("Collapse {0}", next.name()));
        var place = around(blocks);
        resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        requestLayout();
    }

    /// The frame around blocks.
    public static Bounds around(Bounds blocks) {
        return new BoundingBox(
                blocks.getMinX() - SIDE,
                blocks.getMinY() - ABOVE,
                blocks.getWidth() + 2 * SIDE,
                blocks.getHeight() + ABOVE + BELOW);
    }

    /// Whether a node that was pressed is the name, or part of it.
    public boolean isName(@Nullable Node pressed) {
        for (var node = pressed; node != null; node = node.getParent()) {
            if (node == title) {
                return true;
            }
        }
        return false;
    }

    /// Only a stretch of the net can be shown as one block.
    void offerFold(boolean offered) {
        fold.setVisible(offered);
    }

    /// Where the name stands, in the world.
    public Bounds nameBounds() {
        return localToParent(title.getBoundsInParent());
    }

    @Override
    protected void layoutChildren() {
        // On the left of the wire that comes in at the middle.
        double room = Metrics.WIDTH / 2 - TITLE;
        fold.resizeRelocate(4, 1, TITLE, TITLE);
        title.resizeRelocate(4 + TITLE, 1, Math.min(title.prefWidth(-1), room), TITLE);
    }
}
