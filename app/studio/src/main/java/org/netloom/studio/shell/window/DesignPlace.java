package org.netloom.studio.shell.window;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.netloom.studio.shell.panes.EmptyState;
import org.netloom.studio.shell.panes.LazyPane;
import org.netloom.studio.shell.panes.PaneSizes;
import org.netloom.studio.support.settings.Preferences;

/// The place Design: palette, canvas, inspector, and the live strip below the canvas.
public final class DesignPlace extends BorderPane {
    private final LazyPane palette = slot("palette", "mdi2s-shape-outline", "No layers");
    private final LazyPane canvas = slot("canvas", "mdi2s-sitemap-outline", "No net");
    private final LazyPane inspector = slot("inspector", "mdi2t-tune", "Nothing selected");
    private final LazyPane strip = slot("live-strip", "mdi2c-chart-line", "No run");

    private final List<PaneSizes.Side> below = List.of(new PaneSizes.Side("strip", strip, 196, 120, false));
    private final List<PaneSizes.Side> beside = List.of(
            new PaneSizes.Side("palette", palette, 220, 176, true),
            new PaneSizes.Side("inspector", inspector, 304, 240, false));
    private final Preferences preferences;
    private final SplitPane middle;
    private final SplitPane across;

    DesignPlace(Preferences preferences) {
        getStyleClass().add("design-place");
        this.preferences = preferences;
        middle = PaneSizes.split(Orientation.VERTICAL, canvas, below, preferences);
        across = PaneSizes.split(Orientation.HORIZONTAL, middle, beside, preferences);
        setCenter(across);
    }

    /// Hides palette, inspector or strip, or brings it back.
    public void toggle(String pane) {
        PaneSizes.toggle(across, beside, pane, preferences);
        PaneSizes.toggle(middle, below, pane, preferences);
    }

    public void palette(Supplier<? extends Node> maker) {
        palette.replace(maker);
    }

    public void canvas(Supplier<? extends Node> maker) {
        canvas.replace(maker);
    }

    public void inspector(Supplier<? extends Node> maker) {
        inspector.replace(maker);
    }

    /// Curves and drop target, below the canvas.
    public void strip(Supplier<? extends Node> maker) {
        strip.replace(maker);
    }

    void make() {
        List.of(palette, canvas, inspector, strip).forEach(LazyPane::make);
    }

    private static LazyPane slot(String name, String icon, String title) {
        var slot = new LazyPane(() -> new EmptyState(icon, text(title), ""));
        slot.getStyleClass().add(name + "-slot");
        return slot;
    }
}
