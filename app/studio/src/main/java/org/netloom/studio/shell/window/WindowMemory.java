package org.netloom.studio.shell.window;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.netloom.studio.support.settings.Preferences;
import org.netloom.studio.support.settings.Settings;

/// Brings the window back to where it was, if a screen still is there.
final class WindowMemory {
    static final double LEAST_WIDTH = 960;
    static final double LEAST_HEIGHT = 600;
    private static final double FIRST_WIDTH = 1440;
    private static final double FIRST_HEIGHT = 900;
    private static final double ROOM = 80;

    private WindowMemory() {}

    static void restore(Stage stage, Preferences preferences) {
        var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        var saved = preferences.current().window();
        var bounds = saved == null
                ? centred(Screen.getPrimary().getVisualBounds())
                : fit(saved, screens, Screen.getPrimary().getVisualBounds());
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximized());
        stage.setMinWidth(Math.min(LEAST_WIDTH, bounds.width()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, bounds.height()));
    }

    static void save(Stage stage, Preferences preferences) {
        preferences.update(settings -> {
            var before = settings.window();
            if (stage.isMaximized() && before != null) {
                return settings.withWindow(
                        new Settings.Bounds(before.x(), before.y(), before.width(), before.height(), true));
            }
            return settings.withWindow(new Settings.Bounds(
                    stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
        });
    }

    /// The saved bounds where enough of the title bar lies on a screen, shrunk to it where they are
    /// larger; else the middle of the first screen.
    static Settings.Bounds fit(Settings.Bounds saved, List<Rectangle2D> screens, Rectangle2D primary) {
        return screens.stream()
                .filter(screen -> screen.intersects(saved.x() + saved.width() / 4, saved.y(), saved.width() / 2, 40)
                        && saved.y() >= screen.getMinY() - 1)
                .findFirst()
                .map(screen -> within(saved, screen))
                .orElseGet(() -> centred(primary));
    }

    private static Settings.Bounds within(Settings.Bounds saved, Rectangle2D screen) {
        var width = Math.min(saved.width(), screen.getWidth());
        var height = Math.min(saved.height(), screen.getHeight());
        var x = Math.clamp(saved.x(), screen.getMinX(), screen.getMaxX() - width);
        var y = Math.clamp(saved.y(), screen.getMinY(), screen.getMaxY() - height);
        return new Settings.Bounds(x, y, width, height, saved.maximized());
    }

    private static Settings.Bounds centred(Rectangle2D screen) {
        // On a small screen the window takes all of it, and has somewhere to go when it is restored.
        var small = screen.getWidth() < FIRST_WIDTH + ROOM || screen.getHeight() < FIRST_HEIGHT + ROOM;
        var width = small ? screen.getWidth() * 0.9 : FIRST_WIDTH;
        var height = small ? screen.getHeight() * 0.9 : FIRST_HEIGHT;
        return new Settings.Bounds(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height,
                small);
    }
}
