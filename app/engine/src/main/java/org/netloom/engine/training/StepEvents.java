package org.netloom.engine.training;

import java.time.Duration;
import java.util.function.Consumer;
import org.netloom.core.protocol.Event;

/// Tells of steps, ten times a second at most and at both ends of every epoch: more nobody can see,
/// and each costs time.
public final class StepEvents {
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final Consumer<Event> events;
    private long last = System.nanoTime() - PAUSE;

    public StepEvents(Consumer<Event> events) {
        this.events = events;
    }

    /// As [SessionListener#step].
    public void step(Position position, double loss, double accuracy, double imagesPerSecond, boolean endsEpoch) {
        long now = System.nanoTime();
        if (endsEpoch || position.batch() == 1 || now - last >= PAUSE) {
            last = now;
            events.accept(new Event.Step(position.step(), position.epoch(), loss, accuracy, imagesPerSecond));
        }
    }
}
