package org.netloom.engine.trial;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.netloom.core.process.EngineMemory;

/// How much memory a process may still take without others having to give up theirs, and within what engines
/// are granted.
public final class FreeMemory {
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private FreeMemory() {}

    /// Bytes; without `/proc` those that nobody uses, which are fewer.
    public static long bytes() {
        return Math.min(unused(), EngineMemory.granted());
    }

    private static long unused() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (var lines = Files.lines(MEMORY)) {
            long available = lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseGet(system::getFreeMemorySize);
            // A container's limit, where there is one.
            return Math.min(available, system.getTotalMemorySize());
        } catch (IOException e) {
            return system.getFreeMemorySize();
        }
    }
}
