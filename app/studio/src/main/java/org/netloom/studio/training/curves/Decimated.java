package org.netloom.studio.training.curves;

import java.util.Arrays;

/// A curve of any length in bounded memory: points are gathered into buckets that keep their lowest
/// and highest; when the buckets run out, neighbours are merged and each takes twice as many points.
/// Since no chart is wider than its buckets, a picture of it lacks nothing.
final class Decimated {
    static final int BUCKETS = 500;

    private final double[] lowX = new double[BUCKETS];
    private final double[] low = new double[BUCKETS];
    private final double[] highX = new double[BUCKETS];
    private final double[] high = new double[BUCKETS];
    private int used;
    private long inLast;
    private long perBucket = 1;

    /// Takes a point to the right of all before; values that are no numbers are left out.
    void add(double x, double y) {
        if (!Double.isFinite(y)) {
            return;
        }
        if (used == 0 || inLast == perBucket) {
            if (used == BUCKETS) {
                halve();
            }
            lowX[used] = highX[used] = x;
            low[used] = high[used] = y;
            used++;
            inLast = 1;
            return;
        }
        int last = used - 1;
        inLast++;
        if (y < low[last]) {
            low[last] = y;
            lowX[last] = x;
        }
        if (y > high[last]) {
            high[last] = y;
            highX[last] = x;
        }
    }

    void clear() {
        used = 0;
        inLast = 0;
        perBucket = 1;
    }

    /// At most two points for each bucket: its lowest and its highest, in their order.
    Points points() {
        var x = new double[2 * used];
        var y = new double[2 * used];
        int count = 0;
        for (int i = 0; i < used; i++) {
            boolean lowFirst = lowX[i] <= highX[i];
            x[count] = lowFirst ? lowX[i] : highX[i];
            y[count++] = lowFirst ? low[i] : high[i];
            if (lowX[i] != highX[i]) {
                x[count] = lowFirst ? highX[i] : lowX[i];
                y[count++] = lowFirst ? high[i] : low[i];
            }
        }
        return new Points(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }

    private void halve() {
        for (int i = 0; i < BUCKETS / 2; i++) {
            int a = 2 * i;
            int b = a + 1;
            int lower = low[a] <= low[b] ? a : b;
            int higher = high[a] >= high[b] ? a : b;
            lowX[i] = lowX[lower];
            low[i] = low[lower];
            highX[i] = highX[higher];
            high[i] = high[higher];
        }
        used = BUCKETS / 2;
        perBucket *= 2;
        inLast = perBucket;
    }
}
