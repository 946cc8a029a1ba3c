package org.netloom.studio;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the way from the start of the process to the usable window, for the log.
final class StartClock {
    private StartClock() {}

    static void start() {
        // Asked early, so that the names on the desktop and in menus are right from the first window.
        System.setProperty("apple.awt.application.name", "Netloom");
    }

    static void shown() {
        if (Boolean.getBoolean("netloom.start.clock")) {
            var started = ManagementFactory.getRuntimeMXBean().getStartTime();
            LoggerHolder.LOG.info("Window usable {} ms after the start", System.currentTimeMillis() - started);
        }
    }

    private static final class LoggerHolder {
        static final Logger LOG = LoggerFactory.getLogger(StartClock.class);
    }
}
