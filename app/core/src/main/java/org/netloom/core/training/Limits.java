package org.netloom.core.training;

import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// What options of a training may be; a violation is an [InvalidOption].
final class Limits {
    private Limits() {}

    /// Above 0 and finite.
    static void above0(String option, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidOption(Text.of("{0} is above 0", option));
        }
    }

    static void above0(String option, @Nullable Double value) {
        if (value != null) {
            above0(option, (double) value);
        }
    }

    /// At least 0 and finite.
    static void from0(String option, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new InvalidOption(Text.of("{0} is 0 or more", option));
        }
    }

    /// At least 0 and below 1.
    static void below1(String option, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new InvalidOption(Text.of("{0} is at least 0 and below 1", option));
        }
    }

    /// From 0 to 1.
    static void share(String option, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidOption(Text.of("{0} is from 0 to 1", option));
        }
    }

    static void atLeast(String option, int least, int value) {
        if (value < least) {
            throw new InvalidOption(Text.of("{0} is a whole number from {1}", option, least));
        }
    }

    static void rate(String option, double value) {
        if (!(value >= 0 && value <= 1000)) {
            throw new InvalidOption(Text.of("{0} is from 0 to 1,000, such as 0.001", option));
        }
    }
}
