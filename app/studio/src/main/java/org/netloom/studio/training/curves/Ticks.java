package org.netloom.studio.training.curves;

import java.math.BigDecimal;
import java.math.MathContext;
import org.netloom.core.text.RoundNumber;
import org.netloom.studio.support.Localization;

/// The range of an axis whose ends are ticks: steps of 1, 2 or 5 times a power of ten.
public record Ticks(double from, double to, double unit) {
    private static final int STEPS = 4;
    private static final int FEW_EPOCHS = 10;
    private static final double PART_OF_AN_EPOCH = 0.3;

    /// From 0 to at least `most`.
    public static Ticks upTo(double most) {
        double unit = RoundNumber.above(most / STEPS);
        return new Ticks(0, unit * Math.ceil(most / unit - 1e-9), unit);
    }

    /// Up to 1, from a round share below `least`: no curve lies on the axis.
    public static Ticks share(double least) {
        double unit = RoundNumber.above((1 - Math.min(0.95, Math.max(0, least))) / STEPS);
        return new Ticks(Math.max(0, 1 - unit * (Math.floor((1 - least) / unit + 1e-9) + 1)), 1, unit);
    }

    /// How many epochs an axis shows: all that are planned if they are few, else about twice as many as
    /// were reached, so that a long run is not a stroke at its beginning.
    static int epochs(double reached, int planned) {
        int shown = FEW_EPOCHS;
        while (shown < reached * 1.1) {
            shown *= 2;
        }
        return Math.max(1, Math.min(planned, shown));
    }

    /// Whole epochs, unless the chart is zoomed to a part of one.
    static double epochUnit(double atLeast) {
        double unit = RoundNumber.above(atLeast);
        return atLeast < PART_OF_AN_EPOCH ? unit : Math.max(1, unit);
    }

    public static String label(double value) {
        return label(value, 6);
    }

    /// @param figures that count, at most
    public static String label(double value, int figures) {
        return Math.abs(value) < 1e-12
                ? "0"
                : Localization.measured(new BigDecimal(value, new MathContext(figures)).stripTrailingZeros());
    }
}
