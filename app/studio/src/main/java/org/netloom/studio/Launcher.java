package org.netloom.studio;

import javafx.application.Application;

/// The main class: a plain one, because JavaFX on the class path refuses to start from a subclass
/// of `Application`.
public final class Launcher {
    private Launcher() {}

    /// @param arguments none, or the folder of a project or of pictures to open
    public static void main(String... arguments) {
        StartClock.start();
        Application.launch(StudioApp.class, arguments);
    }
}
