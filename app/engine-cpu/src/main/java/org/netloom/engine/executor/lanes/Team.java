package org.netloom.engine.executor.lanes;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.compile.Crew;
import org.netloom.engine.onednn.OneDnn;

/// The threads of a net, the caller's among them. Between two tasks they spin a little, for the next
/// one is usually near, then sleep.
public final class Team implements Crew, AutoCloseable {
    private static final int SPINS = 20_000;
    private static final long NAP = 50_000;

    private final Thread[] workers;
    private final AtomicInteger busy = new AtomicInteger();
    private volatile int round;
    private volatile boolean closed;
    private volatile @Nullable IntConsumer task;
    private volatile @Nullable Throwable broken;

    public Team(int size) {
        workers = new Thread[size - 1];
        for (int i = 0; i < workers.length; i++) {
            int part = i + 1;
            workers[i] = Thread.ofPlatform().daemon().name("net-" + part).start(() -> work(part));
        }
    }

    @Override
    public int size() {
        return workers.length + 1;
    }

    @Override
    public void share(IntConsumer part) {
        OneDnn.threads(1);
        if (workers.length == 0) {
            part.accept(0);
            return;
        }
        task = part;
        broken = null;
        busy.set(workers.length);
        round++;
        for (var worker : workers) {
            LockSupport.unpark(worker);
        }
        try {
            part.accept(0);
        } finally {
            for (int i = 0; busy.get() > 0; i++) {
                if (i < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(NAP);
                }
            }
        }
        if (broken != null) {
            throw new IllegalStateException("A thread of the net broke off", broken);
        }
    }

    private void work(int part) {
        OneDnn.threads(1);
        int seen = 0;
        while (!closed) {
            for (int i = 0; round == seen && !closed; i++) {
                if (i < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            if (closed) {
                return;
            }
            seen++;
            try {
                var now = task;
                if (now != null) {
                    now.accept(part);
                }
            } catch (Throwable e) {
                broken = e;
            } finally {
                busy.decrementAndGet();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        for (var worker : workers) {
            LockSupport.unpark(worker);
        }
    }
}
