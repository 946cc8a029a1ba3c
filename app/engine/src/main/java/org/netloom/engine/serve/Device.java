package org.netloom.engine.serve;

import org.netloom.core.text.Text;
import org.netloom.engine.compile.Executor;

/// What this engine computes on, for a person.
final class Device {
    private Device() {}

    static Text text() {
        return Text.of("CPU: {0}", Executor.usual().text());
    }
}
