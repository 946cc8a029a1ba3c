package org.netloom.engine.training;

import java.util.function.LongSupplier;

/// Pictures a second, over about the last second of training: what lies between epochs and pauses does not
/// count, and an epoch may be shorter than that.
final class Rate {
    private static final double SPAN = 1;

    private final LongSupplier clock;
    private long from;
    private double seconds;
    private long pictures;
    private double last;
    private int spans;

    Rate() {
        this(System::nanoTime);
    }

    /// @param clock nanoseconds
    Rate(LongSupplier clock) {
        this.clock = clock;
    }

    /// Training begins, or goes on after something else.
    void go() {
        from = clock.getAsLong();
    }

    double after(int more) {
        long now = clock.getAsLong();
        seconds += (now - from) / 1e9;
        from = now;
        pictures += more;
        if (spans < 2 || seconds >= SPAN) {
            last = pictures / Math.max(seconds, 1e-9);
        }
        // The first step is slow: told, but forgotten.
        if (spans == 0 || seconds >= SPAN) {
            seconds = 0;
            pictures = 0;
            spans++;
        }
        return last;
    }
}
