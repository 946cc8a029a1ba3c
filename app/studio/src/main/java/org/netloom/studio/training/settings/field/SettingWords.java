package org.netloom.studio.training.settings.field;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// Settings between words and numbers.
public final class SettingWords {
    private SettingWords() {}

    public static int whole(String name, String words) {
        try {
            return Integer.parseInt(words.replace(",", ""));
        } catch (NumberFormatException e) {
            throw new InvalidOption(Text.of("{0} is a whole number", name));
        }
    }

    public static double number(String name, String words) {
        try {
            double value = Double.parseDouble(words.replace(',', '.'));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new InvalidOption(Text.of("{0} is a number, such as {1}", name, "0.001"));
    }

    public static double share(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new InvalidOption(Text.of("{0} is at least 0 and below 1", name));
        }
        return value;
    }

    public static double small(String name, double value) {
        if (!(value > 0)) {
            throw new InvalidOption(Text.of("{0} is above 0, such as {1}", name, "1e-7"));
        }
        return value;
    }

    public static String plain(double value) {
        return value != 0 && Math.abs(value) < 1e-4
                ? new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(value)
                        .replace('E', 'e')
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
