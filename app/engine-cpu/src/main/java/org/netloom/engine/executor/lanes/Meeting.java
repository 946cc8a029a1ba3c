package org.netloom.engine.executor.lanes;

import java.util.concurrent.atomic.AtomicInteger;

/// Where threads wait for each other, by spinning: they arrive within microseconds.
public final class Meeting {
    private static final int SPINS = 2_000;

    private final int parties;
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile int round;
    private volatile boolean off;

    public Meeting(int parties) {
        this.parties = parties;
    }

    public void await() {
        int now = round;
        if (arrived.incrementAndGet() == parties) {
            arrived.set(0);
            round = now + 1;
            return;
        }
        for (int i = 0; round == now; i++) {
            if (off) {
                throw new IllegalStateException("Another thread of the net broke off");
            }
            if (i < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield(); // somebody else may need this core
            }
        }
    }

    /// Somebody will not come: nobody is to wait.
    public void callOff() {
        off = true;
    }
}
