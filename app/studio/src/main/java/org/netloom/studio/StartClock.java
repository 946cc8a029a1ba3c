package org.netloom.studio;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the way from the start of the process to the usable window when
/// `-Dnetloom.start.clock=true` asks for it.
final class StartClock {
    private static final Logger LOG = LoggerFactory.getLogger(StartClock.class);

    private StartClock() {}

    static void shown() {
        if (Boolean.getBoolean("netloom.start.clock")) {
            var started = ManagementFactory.getRuntimeMXBean().getStartTime();
            LOG.info("Window usable {} ms after the start", System.currentTimeMillis() - started);
        }
    }
}
