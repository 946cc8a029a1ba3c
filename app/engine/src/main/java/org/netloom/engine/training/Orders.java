package org.netloom.engine.training;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a person wants of a run under way. Given from any thread; the thread that trains obeys between
/// two batches.
public final class Orders {

    /// What is done once.
    sealed interface Order {
        record Save() implements Order {}

        record Change(@Nullable Integer epochs, @Nullable Double learningRate) implements Order {}
    }

    private final Queue<Order> waiting = new ArrayDeque<>();
    private boolean stopped;
    private boolean paused;

    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    public synchronized void pause() {
        paused = true;
    }

    public synchronized void goOn() {
        paused = false;
        notifyAll();
    }

    public synchronized void save() {
        waiting.add(new Order.Save());
        notifyAll();
    }

    /// @param epochs null leaves them as they are, as does a `learningRate` of null
    public synchronized void change(@Nullable Integer epochs, @Nullable Double learningRate) {
        waiting.add(new Order.Change(epochs, learningRate));
        notifyAll();
    }

    public synchronized boolean stopped() {
        return stopped;
    }

    synchronized boolean paused() {
        return paused;
    }

    synchronized @Nullable Order next() {
        return waiting.poll();
    }

    /// Returns when a pause is over or something else is ordered.
    synchronized void awaitWhilePaused() {
        try {
            while (paused && !stopped && waiting.isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /// Returns after some time, or before if something is ordered.
    synchronized void await(int seconds) {
        try {
            if (!stopped) {
                wait(TimeUnit.SECONDS.toMillis(seconds));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
