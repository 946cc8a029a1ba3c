package org.netloom.studio.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Carries what another thread tells to the FX thread: the first at once, then twenty times a second at
/// most, which is as often as anybody reads. An engine that takes a thousand steps a second must not
/// cost a thousand passes, nor keep a core drawing that it could train on.
final class EventQueue<T> {
    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / 20;

    private final Executor screen;
    private final Consumer<List<T>> receiver;
    private List<T> waiting = new ArrayList<>();
    private boolean scheduled;
    private long drained = System.nanoTime() - PERIOD;

    EventQueue(Executor screen, Consumer<List<T>> receiver) {
        this.screen = screen;
        this.receiver = receiver;
    }

    /// Any thread; never waits for the screen.
    void offer(T item) {
        long pause;
        synchronized (this) {
            waiting.add(item);
            if (scheduled) {
                return;
            }
            scheduled = true;
            pause = drained + PERIOD - System.nanoTime();
        }
        if (pause <= 0) {
            screen.execute(this::drain);
        } else {
            CompletableFuture.delayedExecutor(pause, TimeUnit.NANOSECONDS, screen)
                    .execute(this::drain);
        }
    }

    private void drain() {
        List<T> batch;
        synchronized (this) {
            batch = waiting;
            waiting = new ArrayList<>();
            scheduled = false;
            drained = System.nanoTime();
        }
        receiver.accept(batch);
    }
}
