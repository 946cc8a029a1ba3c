package org.netloom.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Memory of this process as the system sees it, where it tells; else the heap in use.
final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    static long ofThisProcess() {
        if (Files.isReadable(STATUS)) {
            try (var lines = Files.lines(STATUS)) {
                return lines.filter(line -> line.startsWith("VmRSS:"))
                        .findFirst()
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .orElseGet(ResidentMemory::heap);
            } catch (IOException | NumberFormatException e) {
                return heap();
            }
        }
        return heap();
    }

    private static long heap() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
