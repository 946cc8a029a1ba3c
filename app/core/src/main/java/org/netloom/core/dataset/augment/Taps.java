package org.netloom.core.dataset.augment;

import java.util.Arrays;
import org.netloom.core.layers.options.Interpolation;

/// Which pixels of a row or column make each pixel of the resized one, and how much each counts:
/// TensorFlow's figures with pixel centres at halves.
///
/// @param first the first pixel that counts, for each pixel that comes out
/// @param weights of the pixels from there on
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Taps(int[] first, float[][] weights) {
    /// TensorFlow looks the cubic up in a table with so many steps a pixel.
    private static final int CUBIC_STEPS = 1024;
    private static final double CATMULL_ROM = -0.5;

    /// @param antialias whether making smaller blends all pixels between
    public static Taps of(int in, int out, Interpolation interpolation, boolean antialias) {
        var first = new int[out];
        var weights = new float[out][];
        double scale = (double) in / out;
        for (int i = 0; i < out; i++) {
            double centre = (i + 0.5) * scale;
            switch (interpolation) {
                case NEAREST -> {
                    first[i] = Math.min((int) centre, in - 1);
                    weights[i] = new float[] {1};
                }
                case BICUBIC -> {
                    if (antialias) {
                        span(first, weights, i, in, centre, Math.max(scale, 1), interpolation);
                    } else {
                        cubic(first, weights, i, in, centre - 0.5);
                    }
                }
                case BILINEAR, LANCZOS3, LANCZOS5 ->
                    span(first, weights, i, in, centre, antialias ? Math.max(scale, 1) : 1, interpolation);
            }
        }
        return new Taps(first, weights);
    }

    /// Four pixels; those outside do not count.
    private static void cubic(int[] first, float[][] weights, int i, int in, double at) {
        int floor = (int) Math.floor(at);
        int step = (int) Math.rint((at - floor) * CUBIC_STEPS);
        int from = Math.max(0, floor - 1);
        int to = Math.min(in - 1, floor + 2);
        var some = new float[to - from + 1];
        for (int p = from; p <= to; p++) {
            some[p - from] = (float) keys(Math.abs(p - floor - (double) step / CUBIC_STEPS));
        }
        first[i] = from;
        weights[i] = normalized(some);
    }

    private static void span(
            int[] first, float[][] weights, int i, int in, double centre, double width, Interpolation interpolation) {
        double radius = width * radius(interpolation);
        int from = Math.max(0, Math.min(in - 1, (int) Math.ceil(centre - radius - 0.5)));
        int to = Math.max(from, Math.min(in - 1, (int) Math.floor(centre + radius - 0.5)));
        var some = new float[to - from + 1];
        for (int p = from; p <= to; p++) {
            some[p - from] = (float) weight(interpolation, Math.abs(p + 0.5 - centre) / width);
        }
        first[i] = from;
        weights[i] = normalized(some);
    }

    private static double radius(Interpolation interpolation) {
        return switch (interpolation) {
            case NEAREST, BILINEAR -> 1;
            case BICUBIC -> 2;
            case LANCZOS3 -> 3;
            case LANCZOS5 -> 5;
        };
    }

    private static double weight(Interpolation interpolation, double distance) {
        return switch (interpolation) {
            case NEAREST, BILINEAR -> Math.max(0, 1 - distance);
            case BICUBIC -> keys(distance);
            case LANCZOS3 -> lanczos(distance, 3);
            case LANCZOS5 -> lanczos(distance, 5);
        };
    }

    /// Keys, "Cubic convolution interpolation for digital image processing" (1981).
    private static double keys(double x) {
        double a = CATMULL_ROM;
        if (x < 1) {
            return ((a + 2) * x - (a + 3)) * x * x + 1;
        }
        return x < 2 ? ((a * x - 5 * a) * x + 8 * a) * x - 4 * a : 0;
    }

    private static double lanczos(double x, int radius) {
        if (x > radius) {
            return 0;
        }
        double angle = Math.PI * x;
        return x < 1e-3 ? 1 : radius * Math.sin(angle) * Math.sin(angle / radius) / (angle * angle);
    }

    private static float[] normalized(float[] weights) {
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        if (sum == 0) {
            Arrays.fill(weights, 1f / weights.length);
            return weights;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
