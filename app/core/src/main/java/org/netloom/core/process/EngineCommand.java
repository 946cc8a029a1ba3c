package org.netloom.core.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How to start an engine: the command line up to its arguments, and what the environment must hold
/// before its JVM starts.
///
/// @param command java with its options, class path and main class
public record EngineCommand(List<String> command, Map<String, String> environment, Path workingFolder) {
    public EngineCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
