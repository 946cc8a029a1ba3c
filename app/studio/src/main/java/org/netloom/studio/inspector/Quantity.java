package org.netloom.studio.inspector;

import java.text.NumberFormat;
import org.netloom.studio.support.Localization;

/// Counts and sizes as a person reads them.
final class Quantity {
    private Quantity() {}

    static String count(long number) {
        return NumberFormat.getIntegerInstance(Localization.locale()).format(number);
    }

    /// Floating-point operations: "1.3 MFLOP".
    static String work(long flops) {
        return scaled(flops, 1000, "FLOP", "kFLOP", "MFLOP", "GFLOP", "TFLOP");
    }

    static String bytes(long bytes) {
        return scaled(bytes, 1024, "B", "kB", "MB", "GB", "TB");
    }

    /// "5 %", and "< 1 %" for what is there but little.
    static String share(long part, long whole) {
        if (whole <= 0) {
            return "";
        }
        double percent = 100.0 * part / whole;
        return part > 0 && percent < 1 ? "< 1 %" : Math.round(percent) + " %";
    }

    private static String scaled(long number, int step, String... units) {
        double value = number;
        int unit = 0;
        while (value >= step && unit < units.length - 1) {
            value /= step;
            unit++;
        }
        return (unit == 0 || value >= 100 ? String.valueOf(Math.round(value)) : oneDigit(value)) + " " + units[unit];
    }

    private static String oneDigit(double value) {
        return Localization.measured("%.1f", value);
    }
}
