package org.netloom.studio.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Gathers what another thread reports and hands it to the FX thread in batches, so that a thousand
/// events cost one pass and the reporting thread never waits for the screen.
public final class PulseQueue<T> {
    private final Consumer<List<T>> receiver;
    private List<T> waiting = new ArrayList<>();

    public PulseQueue(Consumer<List<T>> receiver) {
        this.receiver = receiver;
    }

    /// Any thread.
    public void offer(T item) {
        synchronized (this) {
            waiting.add(item);
            if (waiting.size() > 1) {
                return;
            }
        }
        FxThread.later(this::drain);
    }

    private void drain() {
        List<T> batch;
        synchronized (this) {
            batch = waiting;
            waiting = new ArrayList<>();
        }
        receiver.accept(batch);
    }
}
