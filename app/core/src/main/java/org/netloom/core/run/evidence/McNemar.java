package org.netloom.core.run.evidence;

/// McNemar's test: whether two runs, tried on the same pictures, differ by more than chance. Only the
/// pictures count that one calls right and the other wrong. Where they are few (below 25) the exact
/// binomial test, else χ² with one degree of freedom and continuity correction (Edwards 1948).
///
/// @param fixed wrong before, right now
/// @param broken right before, wrong now
/// @param p the probability of so large a difference by chance
public record McNemar(int fixed, int broken, boolean exact, double p) {
    private static final int FEW = 25;
    private static final double TELLING = 0.05;

    public static McNemar of(int fixed, int broken) {
        int both = fixed + broken;
        if (both < FEW) {
            return new McNemar(fixed, broken, true, binomial(Math.min(fixed, broken), both));
        }
        double excess = Math.max(0, Math.abs(fixed - broken) - 1);
        return new McNemar(fixed, broken, false, chiSquare(excess * excess / both));
    }

    /// Whether chance would do so in less than one of twenty cases.
    public boolean tells() {
        return p < TELLING;
    }

    /// Two-sided: at most `least` of `all` tosses of a coin, doubled.
    private static double binomial(int least, int all) {
        double term = Math.pow(0.5, all);
        double sum = 0;
        for (int k = 0; k <= least; k++) {
            sum += term;
            term *= (double) (all - k) / (k + 1);
        }
        return Math.min(1, 2 * sum);
    }

    /// The upper tail with one degree of freedom, erfc(√(x/2)).
    private static double chiSquare(double x) {
        return ErrorFunction.complement(Math.sqrt(x / 2));
    }
}
