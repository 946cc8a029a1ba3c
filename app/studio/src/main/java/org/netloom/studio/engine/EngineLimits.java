package org.netloom.studio.engine;

import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.EngineMemory;
import org.netloom.studio.support.settings.Settings;

/// What a person grants an engine that starts now.
///
/// @param threads 0 leaves their number to the engine
/// @param megabytes of memory; 0 for what fits the machine
public record EngineLimits(int threads, int megabytes) {
    static final EngineLimits NONE = new EngineLimits(0, 0);
    private static final long MB = 1 << 20;

    public static EngineLimits of(Settings settings) {
        return new EngineLimits(settings.engineThreads(), settings.engineMemory());
    }

    /// What this comes to on a machine with so many bytes.
    public EngineMemory memory(long machine) {
        return megabytes == 0 ? EngineMemory.usual(machine) : EngineMemory.of(megabytes * MB, machine);
    }

    EngineCommand on(EngineCommand command) {
        var limited = megabytes == 0 ? command : command.withMemory(memory(EngineCommand.memory()));
        return threads == 0 ? limited : limited.withThreads(threads);
    }
}
