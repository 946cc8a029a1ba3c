package org.netloom.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The most memory that this process held at any time, as the system counts it (resident).
final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private PeakMemory() {}

    /// Megabytes; without `/proc` those of Java's heap, which are fewer.
    static long megabytes() {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseGet(PeakMemory::heap);
        } catch (IOException e) {
            return heap();
        }
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() >> 20;
    }
}
