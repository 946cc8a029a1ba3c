package org.netloom.studio;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/// The main class: a plain one, because JavaFX on the class path refuses to start from a subclass
/// of `Application`.
public final class Launcher {
    // JavaFX warns at every start that it is on the class path, where we want it.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private Launcher() {}

    /// Opens the window.
    ///
    /// @param arguments none, or the folder of a project or of pictures to open
    public static void main(String... arguments) {
        EarlyStart.begin();
        EarlyStart.scale();
        TOOLKIT.setLevel(Level.SEVERE);
        Application.launch(StudioApp.class, arguments);
    }
}
