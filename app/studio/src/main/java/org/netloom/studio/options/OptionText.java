package org.netloom.studio.options;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.netloom.core.layers.options.Border;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.layers.options.Range;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.text.Text;

/// Options as a person types them: "3", "3x3", "3 × 5", "3,5" for a size, "0,2" for a share.
public final class OptionText {
    private static final String BETWEEN = "\\s*[x×*,; ]\\s*";

    private OptionText() {}

    /// @throws InvalidOption where `typed` is no whole number
    public static int integer(String option, String typed) {
        try {
            return Integer.parseInt(typed.strip().replaceAll("(?<=\\d)[_ ](?=\\d{3})", ""));
        } catch (NumberFormatException e) {
            throw new InvalidOption(Text.of("{0} is a whole number", option));
        }
    }

    /// @throws InvalidOption where `typed` is no number
    public static double number(String option, String typed) {
        try {
            var text = typed.strip().replace(',', '.');
            if (text.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?|[-+]?[0-9]+\\.")) {
                return Double.parseDouble(text);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new InvalidOption(Text.of("{0} is a number such as 0.5", option));
    }

    /// @throws InvalidOption where `typed` is not one or two whole numbers
    public static Size size(String option, String typed) {
        var numbers = numbers(typed);
        return switch (numbers.size()) {
            case 1 -> Size.of(numbers.getFirst());
            case 2 -> new Size(numbers.getFirst(), numbers.getLast());
            default -> throw new InvalidOption(Text.of("{0} is one number, or height × width such as 3 × 5", option));
        };
    }

    /// @throws InvalidOption where `typed` is not one or more whole numbers above 0
    public static Shape shape(String option, String typed) {
        var numbers = numbers(typed);
        if (numbers.isEmpty() || numbers.stream().anyMatch(n -> n < 1)) {
            throw new InvalidOption(Text.of("{0} is height × width × channels such as 28 × 28 × 1", option));
        }
        return new Shape(numbers);
    }

    /// @throws InvalidOption where `typed` is not one or more whole numbers
    public static List<Integer> list(String option, String typed) {
        var numbers = numbers(typed);
        if (numbers.isEmpty()) {
            throw new InvalidOption(Text.of("{0} is one whole number or several, such as 0, 1, 2", option));
        }
        return numbers;
    }

    /// One number for all sides, two for above and below and for left and right, four for each.
    ///
    /// @throws InvalidOption where `typed` is none of these
    public static Border border(String option, String typed) {
        var sides = numbers(typed.replace('/', ','));
        return switch (sides.size()) {
            case 1 -> Border.of(sides.getFirst());
            case 2 -> new Border(sides.getFirst(), sides.getFirst(), sides.getLast(), sides.getLast());
            case 4 -> new Border(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
            default -> throw new InvalidOption(Text.of("{0} is one number, or top, bottom / left, right", option));
        };
    }

    /// Empty where anything but whole numbers stands between the signs.
    private static List<Integer> numbers(String typed) {
        var parts = typed.strip().split(BETWEEN, -1);
        if (Arrays.stream(parts).allMatch(part -> part.matches("-?[0-9]{1,9}"))) {
            return Arrays.stream(parts).map(Integer::valueOf).toList();
        }
        return List.of();
    }

    public static String of(Size size) {
        return size.height() + " × " + size.width();
    }

    /// From the first number to the second; one number n: from −n to n.
    ///
    /// @throws InvalidOption where `typed` is neither
    public static Range range(String option, String typed) {
        var parts = typed.strip().split("\\s*(…|\\.\\.+|;|\\s)\\s*|,\\s+");
        return switch (parts.length) {
            case 1 -> Range.around(number(option, parts[0]));
            case 2 -> new Range(number(option, parts[0]), number(option, parts[1]));
            default -> throw new InvalidOption(Text.of("{0} is one number, or from … to such as -0.2 … 0.1", option));
        };
    }

    /// One number, or one for each channel.
    ///
    /// @throws InvalidOption where `typed` is something else
    public static Numbers numbersOf(String option, String typed) {
        return Numbers.of(Arrays.stream(typed.strip().split("\\s*;\\s*|,?\\s+"))
                .mapToDouble(part -> number(option, part))
                .toArray());
    }

    public static String of(Range range) {
        return range.low() == -range.high() ? of(range.high()) : of(range.low()) + " … " + of(range.high());
    }

    public static String of(Numbers numbers) {
        return numbers.values().stream().map(OptionText::of).collect(Collectors.joining("; "));
    }

    public static String of(Border border) {
        boolean rows = border.top() == border.bottom();
        boolean columns = border.left() == border.right();
        if (rows && columns) {
            return border.top() == border.left() ? String.valueOf(border.top()) : border.top() + ", " + border.left();
        }
        return border.toString();
    }

    public static String of(Shape shape) {
        return shape.toString().replace("×", " × ");
    }

    public static String of(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /// As short as it can be without changing the value.
    public static String of(double value) {
        var text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace("E", "e");
    }
}
