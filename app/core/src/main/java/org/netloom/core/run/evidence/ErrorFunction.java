package org.netloom.core.run.evidence;

/// erfc(x) = 2/√π ∫ₓ^∞ exp(−t²) dt for x ≥ 0, to about 1e-15: its power series where x is small, its
/// continued fraction elsewhere (Abramowitz and Stegun 7.1.6 and 7.1.14).
final class ErrorFunction {
    private static final double SERIES_UP_TO = 2.5;
    private static final int TERMS = 200;

    private ErrorFunction() {}

    static double complement(double x) {
        return x < SERIES_UP_TO ? 1 - series(x) : fraction(x);
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < TERMS && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    private static double fraction(double x) {
        double value = x;
        for (int n = TERMS; n >= 1; n--) {
            value = x + n / 2.0 / value;
        }
        return Math.exp(-x * x) / (Math.sqrt(Math.PI) * value);
    }
}
