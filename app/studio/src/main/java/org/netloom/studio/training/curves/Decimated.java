package org.netloom.studio.training.curves;

import java.util.Arrays;

/// A curve of any length in bounded memory: points are gathered into buckets that keep their lowest
/// and highest; when the buckets run out, neighbours are merged and each takes twice as many points.
/// Since no chart is wider than its buckets, a picture of it lacks nothing.
final class Decimated {
    private final int buckets;
    private final double[] lowX;
    private final double[] low;
    private final double[] highX;
    private final double[] high;
    private double newestX;
    private double newest;
    private int used;
    private long inLast;
    private long perBucket = 1;

    /// @param buckets an even number
    Decimated(int buckets) {
        this.buckets = buckets;
        lowX = new double[buckets];
        low = new double[buckets];
        highX = new double[buckets];
        high = new double[buckets];
    }

    /// Takes a point to the right of all before; values that are no numbers are left out.
    void add(double x, double y) {
        if (!Double.isFinite(y)) {
            return;
        }
        newestX = x;
        newest = y;
        if (used == 0 || inLast == perBucket) {
            if (used == buckets) {
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

    /// At most two points for each bucket, its lowest and its highest in their order, and the newest.
    Points points() {
        var x = new double[2 * used + 1];
        var y = new double[2 * used + 1];
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
        if (count > 0 && x[count - 1] != newestX) {
            x[count] = newestX;
            y[count++] = newest;
        }
        return new Points(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }

    private void halve() {
        for (int i = 0; i < buckets / 2; i++) {
            int a = 2 * i;
            int b = a + 1;
            int lower = low[a] <= low[b] ? a : b;
            int higher = high[a] >= high[b] ? a : b;
            lowX[i] = lowX[lower];
            low[i] = low[lower];
            highX[i] = highX[higher];
            high[i] = high[higher];
        }
        used = buckets / 2;
        perBucket *= 2;
        inLast = perBucket;
    }
}
