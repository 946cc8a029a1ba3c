package org.netloom.studio.support;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Does something on the FX thread again and again, the first time after one period. The screen rests
/// in between: a `Timeline` that plays asks for sixty pulses a second, however rarely it does anything.
/// FX thread only.
public final class Ticker {
    private final Executor pause;
    private final Runnable work;
    private int started;
    private boolean running;

    public Ticker(Duration period, Runnable work) {
        pause = CompletableFuture.delayedExecutor(period.toMillis(), TimeUnit.MILLISECONDS, FxThread::later);
        this.work = work;
    }

    public void start() {
        if (!running) {
            running = true;
            started++;
            await(started);
        }
    }

    public void stop() {
        running = false;
    }

    private void await(int start) {
        pause.execute(() -> {
            if (running && start == started) {
                work.run();
                await(start);
            }
        });
    }
}
