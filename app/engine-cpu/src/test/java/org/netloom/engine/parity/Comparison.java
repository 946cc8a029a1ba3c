package org.netloom.engine.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was compared in one case, and how far off it was: |Δ| ≤ absolute + relative · |expected|.
final class Comparison {
    private final List<String> faults = new ArrayList<>();
    private double most;

    void output(float[] actual, float[] expected) {
        compare("output", actual, expected, 1e-5, 1e-4);
    }

    void trained(String what, float[] actual, float[] expected) {
        compare(what, actual, expected, 1e-4, 1e-3);
    }

    void fault(String fault) {
        faults.add(fault);
    }

    private void compare(String what, float[] actual, float[] expected, double absolute, double relative) {
        if (actual.length != expected.length) {
            faults.add(what + " has " + actual.length + " values instead of " + expected.length);
            return;
        }
        int wrong = 0;
        double worst = 0;
        int at = 0;
        for (int i = 0; i < actual.length; i++) {
            double off = Math.abs((double) actual[i] - expected[i]);
            // No number where one is expected counts as wrong, too.
            if (!(off <= absolute + relative * Math.abs(expected[i]))) {
                wrong++;
                if (!(off <= worst)) {
                    worst = off;
                    at = i;
                }
            }
            most = Double.isNaN(off) ? off : Math.max(most, off);
        }
        if (wrong > 0) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%s: %d of %d values are off, [%d] is %g instead of %g",
                    what,
                    wrong,
                    actual.length,
                    at,
                    actual[at],
                    expected[at]));
        }
    }

    boolean passed() {
        return faults.isEmpty();
    }

    /// The largest |Δ| of all that was compared.
    double most() {
        return most;
    }

    String faults() {
        return String.join("; ", faults);
    }
}
