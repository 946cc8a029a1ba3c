package org.netloom.studio.support;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the program again as soon as it has ended, for what counts from its start on.
public final class Restart {
    private static final Logger LOG = LoggerFactory.getLogger(Restart.class);

    private Restart() {}

    /// @param main the class that a plain `java` starts
    /// @param project is opened again; null opens the welcome
    public static void atEnd(Class<?> main, @Nullable Path project) {
        var command = command(
                ProcessHandle.current().info().command().orElse("java"),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                System.getProperty("java.class.path"),
                main,
                project);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("restart").unstarted(() -> start(command)));
    }

    /// An installed program is its own command; else it is java's, with the options that it has now.
    static List<String> command(
            String executable, List<String> options, String classPath, Class<?> main, @Nullable Path project) {
        var command = new ArrayList<String>();
        command.add(executable);
        var name = String.valueOf(Path.of(executable).getFileName());
        if (name.equals("java") || name.equals("java.exe") || name.equals("javaw.exe")) {
            options.stream()
                    // The first start writes this cache when it ends, maybe not before the second one begins.
                    .filter(option -> !option.startsWith("-XX:AOTCacheOutput"))
                    .forEach(command::add);
            command.addAll(List.of("-cp", classPath, main.getName()));
        }
        if (project != null) {
            command.add(project.toString());
        }
        return List.copyOf(command);
    }

    private static void start(List<String> command) {
        try {
            new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            LOG.warn("Cannot start again with {}", command, e);
        }
    }
}
