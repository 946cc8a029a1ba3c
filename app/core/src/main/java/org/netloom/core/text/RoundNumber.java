package org.netloom.core.text;

/// Numbers that people like to count by: 1, 2 or 5 times a power of ten.
public final class RoundNumber {
    private static final double ROUNDING = 1e-9;

    private RoundNumber() {}

    /// The smallest that is not below `value`, which is positive; rounding errors of the value aside.
    public static double above(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= value * (1 - ROUNDING)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
