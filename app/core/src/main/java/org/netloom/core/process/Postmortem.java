package org.netloom.core.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.netloom.core.text.Text;

/// Why an engine died, from its exit code and what it left in its folder.
final class Postmortem {
    /// The report that HotSpot leaves of a crash in native code.
    static final String CRASH = "crash.log";

    /// `-XX:+ExitOnOutOfMemoryError` ends a JVM with it.
    private static final int OUT_OF_JAVA_MEMORY = 3;

    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;
    private static final int LINES = 30;
    private static final int MOST_BYTES = 1 << 16;

    private Postmortem() {}

    static EngineEnd.Died of(int exitCode, Path folder) {
        var details = tail(folder.resolve("log.txt"));
        return new EngineEnd.Died(exitCode, why(exitCode, details), details);
    }

    private static Text why(int exitCode, String details) {
        if (exitCode == OUT_OF_JAVA_MEMORY || details.contains("OutOfMemoryError")) {
            return Text.of(
                    "The engine ran out of memory. Use a smaller batch or a smaller net, or give it more memory.");
        }
        if (details.contains("SIGSEGV") || details.contains("fatal error has been detected")) {
            return Text.of("The engine crashed in native code (exit code {0}).", String.valueOf(exitCode));
        }
        return switch (exitCode) {
            case KILLED -> Text.of("The engine was killed, by a person or by the system because memory ran out.");
            case TERMINATED -> Text.of("The engine was asked by the system to end.");
            default -> Text.of("The engine ended unexpectedly (exit code {0}).", String.valueOf(exitCode));
        };
    }

    private static String lastBytes(Path log) throws IOException {
        try (var channel = FileChannel.open(log)) {
            var bytes = ByteBuffer.allocate(MOST_BYTES);
            long from = Math.max(0, channel.size() - MOST_BYTES);
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        }
    }

    /// The last lines of a log.
    static String tail(Path log) {
        try {
            var lines = lastBytes(log).split("\n", -1);
            return Arrays.stream(lines)
                    .skip(Math.max(0, lines.length - LINES))
                    .collect(Collectors.joining("\n"))
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }
}
