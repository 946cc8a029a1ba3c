package org.netloom.engine.serve;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/// A terminal sends Ctrl+C, and its own closing, to all processes that were started from it. What is
/// to become of an engine then its owner decides.
final class OwnersSignals {
    private OwnersSignals() {}

    static void ignore() {
        for (var name : new String[] {"INT", "HUP"}) {
            try {
                Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
            } catch (IllegalArgumentException e) {
                continue; // Windows knows no HUP
            }
        }
    }
}
