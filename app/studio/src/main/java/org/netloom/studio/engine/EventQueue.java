package org.netloom.studio.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Carries what another thread tells to the FX thread, at most once a pulse however much it is: an
/// engine that takes a thousand steps a second must not cost a thousand passes.
final class EventQueue<T> {
    private static final long PULSE = TimeUnit.SECONDS.toNanos(1) / 60;

    private final Executor screen;
    private final Consumer<List<T>> receiver;
    private List<T> waiting = new ArrayList<>();
    private boolean scheduled;
    private long drained = System.nanoTime() - PULSE;

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
            pause = drained + PULSE - System.nanoTime();
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
