package org.netloom.engine.training;

import java.io.IOException;
import java.util.function.Consumer;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Failure;

/// Writes what a run needs to have written. Where that fails, the disk being full for example, training
/// stands still and it is tried again until it succeeds or the person stops the run; whatever was
/// written before stays.
final class Patience {
    private static final int SECONDS = 2;

    private final RunFolder folder;
    private final RunLog log;
    private final Consumer<Event> events;
    private final Orders orders;

    Patience(RunFolder folder, RunLog log, Consumer<Event> events, Orders orders) {
        this.folder = folder;
        this.log = log;
        this.events = events;
        this.orders = orders;
    }

    /// May be done again after it failed in the middle.
    @FunctionalInterface
    interface Writing<T> {
        T run() throws IOException, Failure;
    }

    @FunctionalInterface
    interface Plain {
        void run() throws IOException, Failure;
    }

    void write(Position position, Plain writing) throws Failure {
        get(position, () -> {
            writing.run();
            return position;
        });
    }

    <T> T get(Position position, Writing<T> writing) throws Failure {
        boolean waiting = false;
        while (true) {
            try {
                var result = writing.run();
                if (waiting) {
                    log.add("written, training goes on");
                    events.accept(new Event.Continued(position.step()));
                }
                return result;
            } catch (IOException e) {
                waiting = await(position, unwritable(e), waiting);
            } catch (Failure e) {
                if (!(e.getCause() instanceof IOException)) {
                    throw e;
                }
                waiting = await(position, e, waiting);
            }
        }
    }

    private boolean await(Position position, Failure why, boolean waiting) throws Failure {
        if (orders.stopped()) {
            throw why;
        }
        if (!waiting) {
            log.add("waiting: " + why.text().english());
            events.accept(new Event.Paused(position.step(), position.epoch(), why.text()));
        }
        orders.await(SECONDS);
        return true;
    }

    private Failure unwritable(IOException e) {
        return Failure.of(
                        "The run in {0} cannot be written ({1}). Make room on the disk: training then goes on.",
                        folder.path(), String.valueOf(e.getMessage()))
                .causedBy(e);
    }
}
