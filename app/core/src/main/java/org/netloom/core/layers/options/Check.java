package org.netloom.core.layers.options;

import org.netloom.core.text.Text;

/// What options of a layer may be; a violation is an [InvalidOption].
public final class Check {
    /// Larger than any layer of sense: beyond it a slip of the keyboard would exhaust the memory.
    private static final int MOST = 1 << 20;

    private Check() {}

    public static void positive(String option, int value) {
        if (value < 1 || value > MOST) {
            throw new InvalidOption(
                    Text.of("{0} is a whole number from 1 to {1}, not {2}", option, MOST, String.valueOf(value)));
        }
    }

    public static void positive(String option, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidOption(Text.of("{0} is above 0, not {1}", option, String.valueOf(value)));
        }
    }

    public static void positive(String option, Size size) {
        positive(option, size.height());
        positive(option, size.width());
    }

    public static void between(String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new InvalidOption(Text.of(
                    "{0} is from {1} to {2}, not {3}",
                    option, String.valueOf(least), String.valueOf(most), String.valueOf(value)));
        }
    }

    /// The options of a kernel that moves; Keras has no steps between the places of a kernel with gaps.
    public static void window(Size kernelSize, Size strides, Size dilationRate) {
        positive("kernel_size", kernelSize);
        positive("strides", strides);
        positive("dilation_rate", dilationRate);
        boolean moves = Math.max(strides.height(), strides.width()) > 1;
        if (moves && Math.max(dilationRate.height(), dilationRate.width()) > 1) {
            throw new InvalidOption(Text.of("strides and dilation_rate cannot both be above 1"));
        }
    }

    /// At least 0 and less than 1.
    public static void share(String option, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new InvalidOption(
                    Text.of("{0} is a share from 0 to below 1, not {1}", option, String.valueOf(value)));
        }
    }

    public static void finite(String option, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidOption(Text.of("{0} is a number, not {1}", option, String.valueOf(value)));
        }
    }

    public static void notNegative(String option, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new InvalidOption(Text.of("{0} is at least 0, not {1}", option, String.valueOf(value)));
        }
    }

    public static void ordered(String lower, double least, String upper, double most) {
        finite(lower, least);
        finite(upper, most);
        if (least > most) {
            throw new InvalidOption(Text.of(
                    "{0} is at most {1}: {2} is above {3}", lower, upper, String.valueOf(least), String.valueOf(most)));
        }
    }
}
