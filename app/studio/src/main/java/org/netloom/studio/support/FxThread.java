package org.netloom.studio.support;

import javafx.application.Platform;

/// The way onto the JavaFX application thread, which owns the document and all views.
public final class FxThread {
    private FxThread() {}

    public static boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }

    /// Runs `work` now where this is the FX thread, else soon.
    public static void run(Runnable work) {
        if (isCurrent()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /// Runs `work` after what is on the FX thread now, whichever thread calls.
    public static void later(Runnable work) {
        Platform.runLater(work);
    }
}
