package org.netloom.studio.options;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.layers.options.Border;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.layers.options.Range;
import org.netloom.core.layers.options.RecordOptions.Option;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.text.Text;

/// Reads a typed value by the type of its option.
final class OptionValues {
    private static final Set<Class<?>> NUMERIC = Set.of(
            int.class,
            double.class,
            Integer.class,
            Double.class,
            Size.class,
            Shape.class,
            Border.class,
            Range.class,
            Numbers.class,
            List.class);

    private OptionValues() {}

    static boolean isNumeric(Class<?> type) {
        return NUMERIC.contains(type);
    }

    /// Whether several numbers behind each other make one value.
    static boolean isSeveral(Class<?> type) {
        return type == Shape.class || type == List.class;
    }

    /// @throws InvalidOption where `typed` is no value of this option
    static Object read(Option option, String typed) {
        var name = option.name();
        var type = option.type();
        if (type == int.class || type == Integer.class) {
            return OptionText.integer(name, typed);
        }
        if (type == double.class || type == Double.class) {
            return OptionText.number(name, typed);
        }
        if (type == Size.class) {
            return OptionText.size(name, typed);
        }
        if (type == Shape.class) {
            return OptionText.shape(name, typed);
        }
        if (type == Border.class) {
            return OptionText.border(name, typed);
        }
        if (type == Range.class) {
            return OptionText.range(name, typed);
        }
        if (type == Numbers.class) {
            return OptionText.numbersOf(name, typed);
        }
        if (type == List.class) {
            return OptionText.list(name, typed);
        }
        return choice(option, typed).orElseThrow(() -> new InvalidOption(Text.of("{0} cannot be {1}", name, typed)));
    }

    /// The value of an enumeration that is called so.
    static Optional<Object> choice(Option option, String typed) {
        if (!option.type().isEnum()) {
            return Optional.empty();
        }
        return Arrays.<Object>stream(option.type().getEnumConstants())
                .filter(value -> ((Enum<?>) value).name().equalsIgnoreCase(typed.replace('-', '_')))
                .findFirst();
    }
}
