package org.netloom.studio.shell.panes;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.netloom.studio.support.settings.Preferences;

/// A split pane whose side panes keep their size in pixels when the window changes, and from one
/// start to the next.
public final class PaneSizes {
    private static final double DIVIDER = 5;
    /// Behind the name of a pane in the preferences.
    private static final String HIDDEN = ".hidden";
    private static final double MOST = 0.45;

    private PaneSizes() {}

    /// A pane at the side of a split.
    ///
    /// @param name in the preferences
    /// @param atStart before (left, top) or after what takes the rest
    public record Side(String name, Region node, double size, double least, boolean atStart) {}

    /// Puts `sides` around `middle`.
    public static SplitPane split(Orientation orientation, Region middle, List<Side> sides, Preferences preferences) {
        var split = new SplitPane();
        split.setOrientation(orientation);
        sides.stream().filter(Side::atStart).forEach(side -> split.getItems().add(side.node()));
        split.getItems().add(middle);
        sides.stream()
                .filter(side -> !side.atStart())
                .forEach(side -> split.getItems().add(side.node()));
        for (var side : sides) {
            SplitPane.setResizableWithParent(side.node(), false);
            setLeast(side.node(), orientation, side.least());
        }
        var horizontal = orientation == Orientation.HORIZONTAL;
        // Divider positions are shares: they follow the length, except while the user drags one.
        var length = horizontal ? split.widthProperty() : split.heightProperty();
        length.subscribe(now -> place(split, sides, now.doubleValue(), preferences));
        split.addEventFilter(
                MouseEvent.MOUSE_RELEASED, event -> remember(shown(split, sides), horizontal, preferences));
        split.skinProperty().subscribe(() -> markDividers(split, sides));
        sides.stream()
                .filter(side -> preferences.current().panes().getOrDefault(side.name() + HIDDEN, 0.0) > 0)
                .forEach(side -> split.getItems().remove(side.node()));
        return split;
    }

    /// Hides a side pane, or brings it back at its size; the preferences remember it.
    public static void toggle(SplitPane split, List<Side> sides, String name, Preferences preferences) {
        sides.stream().filter(side -> side.name().equals(name)).forEach(side -> {
            boolean hides = split.getItems().remove(side.node());
            if (!hides) {
                split.getItems().add(side.atStart() ? 0 : split.getItems().size(), side.node());
            }
            preferences.update(settings -> settings.withPane(name + HIDDEN, hides ? 1 : 0));
            split.applyCss();
            split.layout();
            double length = split.getOrientation() == Orientation.HORIZONTAL ? split.getWidth() : split.getHeight();
            place(split, sides, length, preferences);
            markDividers(split, sides);
        });
    }

    private static void place(SplitPane split, List<Side> sides, double length, Preferences preferences) {
        if (length < 1) {
            return;
        }
        var sizes = preferences.current().panes();
        for (var side : shown(split, sides)) {
            var size = Math.max(side.least(), sizes.getOrDefault(side.name(), side.size()));
            var share = Math.min(MOST, (size + DIVIDER / 2) / length);
            split.setDividerPosition(divider(split, side), side.atStart() ? share : 1 - share);
        }
    }

    private static void remember(List<Side> sides, boolean horizontal, Preferences preferences) {
        for (var side : sides) {
            var size =
                    Math.rint(horizontal ? side.node().getWidth() : side.node().getHeight());
            preferences.update(settings -> settings.withPane(side.name(), size));
        }
    }

    /// Tells style sheets on which side of a divider the side pane is.
    private static void markDividers(SplitPane split, List<Side> sides) {
        var dividers = List.copyOf(split.lookupAll(".split-pane-divider")).stream()
                .filter(node -> split.equals(node.getParent()))
                .toList();
        for (var side : shown(split, sides)) {
            var index = divider(split, side);
            if (side.atStart() && index < dividers.size()) {
                dividers.get(index).getStyleClass().add("at-start");
            }
        }
    }

    private static List<Side> shown(SplitPane split, List<Side> sides) {
        return sides.stream()
                .filter(side -> split.getItems().contains(side.node()))
                .toList();
    }

    private static int divider(SplitPane split, Side side) {
        var index = split.getItems().indexOf(side.node());
        return side.atStart() ? index : index - 1;
    }

    private static void setLeast(Region node, Orientation orientation, double least) {
        if (orientation == Orientation.HORIZONTAL) {
            node.setMinWidth(least);
        } else {
            node.setMinHeight(least);
        }
    }
}
