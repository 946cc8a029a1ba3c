package org.netloom.studio.support.look;

import javafx.application.ColorScheme;
import javafx.application.Platform;

/// How a person wants the window to look.
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK;

    /// The theme of this wish now; the system may change its mind. FX thread only.
    public Theme theme() {
        return switch (this) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }

    /// The wish for this theme, whatever the system shows.
    public static Appearance of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }
}
