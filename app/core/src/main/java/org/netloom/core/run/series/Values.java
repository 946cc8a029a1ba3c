package org.netloom.core.run.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// What a setting is to be tried with: `16, 32, 64`, or `0.0001 … 0.1` for anything in between.
public sealed interface Values {
    String NUMBER = "([-+]?\\d*\\.?\\d+(?:[eE][-+]?\\d+)?)";
    Pattern RANGE = Pattern.compile("\\s*" + NUMBER + "\\s*(?:…|\\.\\.\\.?)\\s*" + NUMBER + "\\s*");

    /// @throws InvalidOption for words that are neither
    static Values parse(String words) {
        var range = RANGE.matcher(words);
        if (range.matches()) {
            boolean whole = range.group(1).matches("\\d+") && range.group(2).matches("\\d+");
            return new Between(number(range.group(1)), number(range.group(2)), whole);
        }
        return new Listed(Arrays.stream(words.split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new InvalidOption(Text.of("{0} is no number", word));
        }
    }

    /// All of them, or some that stand for the rest.
    List<String> some();

    String random(RandomGenerator random);

    record Listed(List<String> all) implements Values {
        public Listed {
            all = List.copyOf(all);
            if (all.isEmpty()) {
                throw new InvalidOption(
                        Text.of("give values, such as {0}, or a range, such as {1}", "16, 32", "0.001 … 0.1"));
            }
        }

        @Override
        public List<String> some() {
            return all;
        }

        @Override
        public String random(RandomGenerator random) {
            return all.get(random.nextInt(all.size()));
        }
    }

    /// In equal proportions where it spans a factor of ten or more, else in equal steps.
    ///
    /// @param whole whether only whole numbers do
    record Between(double from, double to, boolean whole) implements Values {
        private static final int SOME = 5;
        private static final double WIDE = 10;

        public Between {
            if (!(from < to)) {
                throw new InvalidOption(Text.of("a range goes from a smaller number to a larger one"));
            }
        }

        @Override
        public List<String> some() {
            var values = new ArrayList<String>();
            for (int i = 0; i < SOME; i++) {
                values.add(at((double) i / (SOME - 1)));
            }
            return values.stream().distinct().toList();
        }

        @Override
        public String random(RandomGenerator random) {
            return at(random.nextDouble());
        }

        private String at(double share) {
            double value =
                    from > 0 && to / from >= WIDE ? from * Math.pow(to / from, share) : from + (to - from) * share;
            return whole
                    ? String.valueOf(Math.round(value))
                    : new BigDecimal(value)
                            .round(new MathContext(3))
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }
}
