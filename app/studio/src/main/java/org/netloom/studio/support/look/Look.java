package org.netloom.studio.support.look;

import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/// Dresses scenes: colours of light or dark, and one style sheet a part. The theme changes in every
/// dressed scene at once. The base theme stays, for it has its colours from ours, and another one
/// would style every node twice. FX thread only.
public final class Look {
    private static final String FOLDER = "/org/netloom/ui/";
    private static final List<String> PARTS = List.of(
            "base",
            "forms",
            "topbar",
            "rail",
            "statusbar",
            "notices",
            "welcome",
            "settings",
            "palette",
            "canvas",
            "inspector",
            "dataset",
            "training",
            "charts",
            "results",
            "prediction",
            "guide");

    // Held here, for the toolkit may hold it weakly.
    private final ReadOnlyObjectProperty<ColorScheme> system =
            Platform.getPreferences().colorSchemeProperty();
    private final ReadOnlyObjectWrapper<Appearance> wish;
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final boolean opaque = !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

    public Look(Appearance first) {
        wish = new ReadOnlyObjectWrapper<>(this, "wish", first);
        theme = new ReadOnlyObjectWrapper<>(this, "theme", first.theme());
        Typeface.load();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        system.addListener((property, before, now) -> wear(wish.get().theme()));
    }

    /// What was asked for, of which `theme` is what came.
    public ReadOnlyObjectProperty<Appearance> wish() {
        return wish.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    public void dress(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().setAll(sheets(theme.get(), opaque));
    }

    public void change(Appearance next) {
        wish.set(next);
        wear(next.theme());
    }

    /// From light to dark, or back.
    public void turn() {
        change(Appearance.of(theme.get().other()));
    }

    private void wear(Theme next) {
        if (next == theme.get()) {
            return;
        }
        theme.set(next);
        scenes.forEach(scene -> scene.getStylesheets().setAll(sheets(next, opaque)));
    }

    /// The picture of the program for the desktop, in the sizes that desktops ask for.
    public static List<Image> icons() {
        return List.of(16, 32, 48, 64, 128, 256).stream()
                .map(size ->
                        new Image(resource("icons/netloom-" + size + ".png").toExternalForm(), true))
                .toList();
    }

    static List<String> sheets(Theme theme, boolean opaque) {
        var sheets = new ArrayList<String>();
        sheets.add(resource("css/" + theme.tokens()).toExternalForm());
        PARTS.forEach(part -> sheets.add(resource("css/" + part + ".css").toExternalForm()));
        if (opaque) {
            sheets.add(resource("css/opaque.css").toExternalForm());
        }
        return sheets;
    }

    public static URL resource(String path) {
        return Objects.requireNonNull(Look.class.getResource(FOLDER + path), path);
    }
}
