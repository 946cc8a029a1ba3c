package org.netloom.core.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder in which an engine and its owner have their socket.
public final class EngineFolder {
    private EngineFolder() {}

    /// Empty where the process is no engine, and where the system does not tell.
    public static Optional<Path> of(ProcessHandle process) {
        var line = Path.of("/proc/" + process.pid() + "/cmdline");
        try {
            if (!Files.exists(line)) {
                return Optional.empty();
            }
            var words = Files.readString(line).split("\0");
            var socket = Path.of(words[words.length - 1]);
            return socket.endsWith("s") && Files.exists(socket)
                    ? Optional.ofNullable(socket.getParent())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
