package org.netloom.studio.engine;

import java.util.function.Consumer;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.protocol.Event;
import org.netloom.core.text.Failure;

/// Starts engines; a test hands in one that starts none.
@FunctionalInterface
public interface EngineStarter {

    /// Waits until the engine is ready. Both listeners are called on other threads, `ended` once and
    /// last.
    Engine start(Consumer<Event> events, Consumer<EngineEnd> ended) throws Failure;
}
