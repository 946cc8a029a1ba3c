package org.netloom.engine.serve;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;

/// A program that owns an engine, to be killed by a test: trains the run named by its first argument
/// and prints the engine's process id once that is under way.
public final class Owner {
    private Owner() {}

    public static void main(String[] arguments) throws Exception {
        var run = Path.of(arguments[0]);
        var child = new Child(run);
        child.send(new Request.Train(run.toString(), false));
        child.await(Event.Step.class);
        System.out.println("engine " + child.process().pid());
        TimeUnit.MINUTES.sleep(5);
    }
}
