package org.netloom.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A process of its own that does nothing but wake sixty times a second, and says when it could not: on a
/// shared machine, what it misses is the machine's and not the studio's.
public final class Metronome implements AutoCloseable {
    private static final int TICK = 16;
    private static final int MISSED = 35;

    private final Process process;
    private final Path missed;

    private Metronome(Process process, Path missed) {
        this.process = process;
        this.missed = missed;
    }

    /// A time in which the machine let nobody work.
    ///
    /// @param from in milliseconds of the clock
    /// @param to in milliseconds of the clock
    public record Miss(long from, long to) {
        boolean meets(long start, long end) {
            return from < end && start < to;
        }
    }

    public static Metronome start(Path folder) throws IOException {
        var missed = folder.resolve("missed");
        var java = ProcessHandle.current().info().command().orElse("java");
        var process = new ProcessBuilder(
                        java,
                        "-Xint",
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Metronome.class.getName())
                .redirectOutput(missed.toFile())
                .start();
        return new Metronome(process, missed);
    }

    public List<Miss> misses() throws IOException {
        try (var lines = Files.lines(missed)) {
            return lines.map(line -> line.split(" "))
                    .map(ends -> new Miss(Long.parseLong(ends[0]), Long.parseLong(ends[1])))
                    .toList();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    static void main() throws InterruptedException {
        long last = System.currentTimeMillis();
        while (true) {
            Thread.sleep(TICK);
            long now = System.currentTimeMillis();
            if (now - last > MISSED) {
                System.out.println(last + " " + now);
            }
            last = now;
        }
    }
}
