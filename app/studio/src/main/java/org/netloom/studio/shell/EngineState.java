package org.netloom.studio.shell;

/// How the engine's child process is, as the dot in the status bar shows it.
public enum EngineState {
    OFF,
    STARTING,
    READY,
    BUSY,
    FAILED
}
