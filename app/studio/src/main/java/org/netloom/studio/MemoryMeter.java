package org.netloom.studio;

import java.time.Duration;
import org.netloom.studio.shell.ShellViewModel;
import org.netloom.studio.support.Ticker;

/// Tells the status bar what memory the studio has taken from the system, every few seconds.
final class MemoryMeter {
    private static final Duration PERIOD = Duration.ofSeconds(3);

    private MemoryMeter() {}

    static void watch(ShellViewModel shell) {
        new Ticker(PERIOD, () -> measure(shell)).start();
        measure(shell);
    }

    private static void measure(ShellViewModel shell) {
        shell.studioMemory().set(ResidentMemory.ofThisProcess());
    }
}
