package org.netloom.studio.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;

/// What a report of a fault needs, as text for the clipboard.
final class ErrorDetails {
    private ErrorDetails() {}

    static String of(String what, Throwable why) {
        var out = new StringWriter();
        try (var print = new PrintWriter(out)) {
            print.println(what);
            print.println("Netloom " + version() + ", " + Instant.now());
            print.println("Java " + System.getProperty("java.runtime.version") + ", JavaFX "
                    + System.getProperty("javafx.runtime.version"));
            print.println(System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                    + System.getProperty("os.arch"));
            print.println();
            why.printStackTrace(print);
        }
        return out.toString();
    }

    static String brief(Throwable why) {
        var message = why.getMessage();
        var name = why.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ", " + message;
    }

    static String version() {
        var version = ErrorDetails.class.getPackage().getImplementationVersion();
        return version == null ? "from source" : version;
    }
}
