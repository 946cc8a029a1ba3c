package org.netloom.engine.cli.training;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.engine.cli.console.EngineClient;
import org.netloom.engine.cli.console.Output;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Makes an orderly stop of the first Ctrl+C, with the weights kept, and an end at once of the second.
/// When the system asks to end (SIGTERM, a closed terminal), it is given the time for an orderly stop.
final class Interrupts implements AutoCloseable {
    private static final int GRACE_SECONDS = 20;
    private static final int ENDED_BY_INTERRUPT = 130;

    private final EngineClient engine;
    private final RunFolder run;
    private final Output output;
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Thread hook = new Thread(this::stopAndWait, "stop");
    private final @Nullable SignalHandler before;

    private Interrupts(EngineClient engine, RunFolder run, Output output) {
        this.engine = engine;
        this.run = run;
        this.output = output;
        this.before = handle(_ -> interrupted());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Interrupts stopping(EngineClient engine, RunFolder run, Output output) {
        return new Interrupts(engine, run, output);
    }

    private void interrupted() {
        if (asked.compareAndSet(false, true)) {
            output.error("stopping after this step, the weights are kept; Ctrl+C again ends at once.");
            engine.send(new Request.Stop());
        } else {
            try {
                run.write(run.record().ended(RunRecord.Status.STOPPED, Text.of("Interrupted twice."), Instant.now()));
            } catch (Failure e) {
                // The record goes on saying that the run is under way; its checkpoints are whole.
            }
            Runtime.getRuntime().halt(ENDED_BY_INTERRUPT);
        }
    }

    private void stopAndWait() {
        engine.send(new Request.Stop());
        try {
            done.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (before != null) {
            handle(before);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down, with this hook among others.
        }
    }

    /// Null where this JVM leaves signals to somebody else.
    private static @Nullable SignalHandler handle(SignalHandler handler) {
        try {
            return Signal.handle(new Signal("INT"), handler);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
