package org.netloom.studio.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.EngineProcess;
import org.netloom.core.process.Installation;
import org.netloom.core.protocol.Request;

/// An engine in a process of this machine.
record LocalEngine(EngineProcess process) implements Engine {

    /// Starts the engines of this installation.
    static EngineStarter starter() {
        return (events, ended) -> new LocalEngine(EngineProcess.start(
                EngineCommand.of(Installation.here(), Path.of(System.getProperty("java.io.tmpdir"))), events, ended));
    }

    @Override
    public void send(Request request) throws IOException {
        process.send(request);
    }

    @Override
    public String device() {
        return process.device();
    }

    @Override
    public void close() {
        process.close();
    }
}
