package org.netloom.studio;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.netloom.studio.shell.ShellViewModel;

/// Tells the status bar what memory the studio has taken from the system, every few seconds.
final class MemoryMeter {
    private static final Duration PERIOD = Duration.seconds(3);

    private MemoryMeter() {}

    static void watch(ShellViewModel shell) {
        var timeline = new Timeline(new KeyFrame(PERIOD, event -> measure(shell)));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        measure(shell);
    }

    private static void measure(ShellViewModel shell) {
        shell.studioMemory().set(ResidentMemory.ofThisProcess());
    }
}
