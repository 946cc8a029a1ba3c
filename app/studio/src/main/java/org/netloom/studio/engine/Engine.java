package org.netloom.studio.engine;

import java.io.IOException;
import org.netloom.core.protocol.Request;
import org.netloom.core.text.Text;

/// A running engine. May be asked from any thread; neither call belongs on the FX thread.
public interface Engine extends AutoCloseable {

    /// @throws IOException when the engine is gone; its owner hears why
    void send(Request request) throws IOException;

    /// What it computes on, for a person.
    Text device();

    /// Asks it to end and waits some seconds at most.
    @Override
    void close();
}
