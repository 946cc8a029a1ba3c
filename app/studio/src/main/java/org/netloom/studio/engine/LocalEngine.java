package org.netloom.studio.engine;

import java.io.IOException;
import java.util.function.IntSupplier;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.EngineProcess;
import org.netloom.core.process.Installation;
import org.netloom.core.protocol.Request;

/// An engine in a process of this machine.
record LocalEngine(EngineProcess process) implements Engine {

    /// Starts the engines of this installation.
    ///
    /// @param threads are asked at each start; 0 leaves their number to the engine
    static EngineStarter starter(IntSupplier threads) {
        return (events, ended) -> {
            var command = Rehearsing.cache(EngineCommand.of(Installation.here(), Rehearsing.temporary()))
                    .quicker()
                    .yielding();
            int count = threads.getAsInt();
            return new LocalEngine(
                    EngineProcess.start(count == 0 ? command : command.withThreads(count), events, ended));
        };
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
