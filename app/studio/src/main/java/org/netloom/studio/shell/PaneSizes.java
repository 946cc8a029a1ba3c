package org.netloom.studio.shell;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.netloom.studio.support.Preferences;

/// A split pane whose side panes keep their size in pixels when the window changes, and from one
/// start to the next.
public final class PaneSizes {
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
        // Divider positions are shares, so they can only be set once the split has a size.
        var length = horizontal ? split.widthProperty() : split.heightProperty();
        length.addListener(new javafx.beans.value.ChangeListener<Number>() {
            @Override
            public void changed(javafx.beans.value.ObservableValue<? extends Number> value, Number before, Number now) {
                if (now.doubleValue() > 1) {
                    length.removeListener(this);
                    place(split, sides, now.doubleValue(), preferences);
                    remember(split, sides, horizontal, preferences);
                }
            }
        });
        return split;
    }

    private static void place(SplitPane split, List<Side> sides, double length, Preferences preferences) {
        var sizes = preferences.current().panes();
        for (var side : sides) {
            var size = Math.max(side.least(), sizes.getOrDefault(side.name(), side.size()));
            var share = Math.min(0.45, size / length);
            var divider = divider(split, side);
            split.setDividerPosition(divider, side.atStart() ? share : 1 - share);
        }
    }

    private static void remember(SplitPane split, List<Side> sides, boolean horizontal, Preferences preferences) {
        for (var side : sides) {
            split.getDividers().get(divider(split, side)).positionProperty().addListener((value, before, now) -> {
                var share = side.atStart() ? now.doubleValue() : 1 - now.doubleValue();
                var length = horizontal ? split.getWidth() : split.getHeight();
                preferences.update(settings -> settings.withPane(side.name(), Math.rint(share * length)));
            });
        }
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
