package org.netloom.engine.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether somebody watches.
final class Terminal {
    private Terminal() {}

    /// @param descriptor 1 for stdout, 2 for stderr
    static boolean isTerminal(int descriptor) {
        var link = Path.of("/proc/self/fd/" + descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                return Files.readSymbolicLink(link).toString().matches("/dev/(pts/|tty|console).*");
            }
        } catch (IOException e) {
            return false;
        }
        // Elsewhere Java knows only of stdin and stdout together.
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
