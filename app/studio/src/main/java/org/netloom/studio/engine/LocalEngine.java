package org.netloom.studio.engine;

import java.io.IOException;
import java.util.function.Supplier;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.EngineProcess;
import org.netloom.core.process.Installation;
import org.netloom.core.protocol.Request;
import org.netloom.core.text.Text;

/// An engine in a process of this machine.
record LocalEngine(EngineProcess process) implements Engine {

    /// Starts the engines of this installation.
    ///
    /// @param limits are asked at each start
    static EngineStarter starter(Supplier<EngineLimits> limits) {
        return (events, ended) -> {
            var command = Rehearsing.cache(EngineCommand.of(Installation.here(), Rehearsing.temporary()))
                    .quicker()
                    .yielding();
            return new LocalEngine(EngineProcess.start(limits.get().on(command), events, ended));
        };
    }

    @Override
    public void send(Request request) throws IOException {
        process.send(request);
    }

    @Override
    public Text device() {
        return process.device();
    }

    @Override
    public void close() {
        process.close();
    }
}
