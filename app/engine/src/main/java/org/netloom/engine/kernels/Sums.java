package org.netloom.engine.kernels;

/// Sums in double precision with four accumulators: exact enough for statistics, and not held up by
/// each addition waiting for the one before.
public final class Sums {
    private Sums() {}

    public static double of(float[] values, int from, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        int end = from + count;
        for (; i + 3 < end; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < end; i++) {
            a += values[i];
        }
        return (a + b) + (c + d);
    }

    /// Of (value − mean)².
    public static double ofSquares(float[] values, int from, int count, float mean) {
        double a = 0;
        double b = 0;
        int i = from;
        int end = from + count;
        for (; i + 1 < end; i += 2) {
            double x = values[i] - mean;
            double y = values[i + 1] - mean;
            a += x * x;
            b += y * y;
        }
        for (; i < end; i++) {
            double x = values[i] - mean;
            a += x * x;
        }
        return a + b;
    }

    /// Of (value − mean) · factor.
    public static double ofProducts(float[] values, float[] factors, int from, int count, float mean) {
        double a = 0;
        double b = 0;
        int i = from;
        int end = from + count;
        for (; i + 1 < end; i += 2) {
            a += (double) (values[i] - mean) * factors[i];
            b += (double) (values[i + 1] - mean) * factors[i + 1];
        }
        for (; i < end; i++) {
            a += (double) (values[i] - mean) * factors[i];
        }
        return a + b;
    }
}
