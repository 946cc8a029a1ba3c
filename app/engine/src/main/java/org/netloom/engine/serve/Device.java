package org.netloom.engine.serve;

import org.netloom.engine.compile.Executor;

/// What this engine computes on, for a person.
final class Device {
    private Device() {}

    static String name() {
        return "CPU: " + Executor.usual().text().english();
    }
}
