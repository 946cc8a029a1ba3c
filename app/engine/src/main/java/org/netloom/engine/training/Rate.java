package org.netloom.engine.training;

/// Pictures a second, over about the last second.
final class Rate {
    private static final double SPAN = 1;

    private long from;
    private long pictures;
    private double last;

    void reset() {
        from = System.nanoTime();
        pictures = 0;
        last = 0;
    }

    double after(int more) {
        pictures += more;
        double seconds = (System.nanoTime() - from) / 1e9;
        if (seconds >= SPAN || last == 0) {
            last = pictures / Math.max(seconds, 1e-9);
        }
        if (seconds >= SPAN) {
            from = System.nanoTime();
            pictures = 0;
        }
        return last;
    }
}
