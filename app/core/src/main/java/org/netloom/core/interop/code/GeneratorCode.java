package org.netloom.core.interop.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.augment.AugmentationSettings;
import org.netloom.core.interop.code.PythonCode.Call;
import org.netloom.core.interop.code.PythonCode.Items;
import org.netloom.core.interop.code.PythonCode.Literal;
import org.netloom.core.interop.code.PythonCode.Value;
import org.netloom.core.layers.options.FillMode;
import org.netloom.core.layers.options.RecordOptions;
import org.netloom.core.text.Failure;

/// What Keras code says of varied pictures: the settings of an ImageDataGenerator. Nothing is run.
///
/// @param settings as far as they mean the same here
/// @param taken those settings as the code has them, such as `rotation_range=20`
/// @param left options that mean something else here, or nothing
public record GeneratorCode(AugmentationSettings settings, List<String> taken, List<String> left) {
    private static final Pattern BEGIN = Pattern.compile("\\bImageDataGenerator\\s*\\(");
    /// Letters of options that a person would paste.
    private static final int LONGEST = 1 << 14;

    private static final List<String> SHARES = List.of("width_shift_range", "height_shift_range");
    private static final List<String> DEGREES = List.of("rotation_range", "shear_range");
    private static final List<String> FLAGS = List.of("horizontal_flip", "vertical_flip");
    /// Pixels are scaled to 0…1 here anyway.
    private static final double USUAL_SCALE = 1.0 / 255;

    public GeneratorCode {
        taken = List.copyOf(taken);
        left = List.copyOf(left);
    }

    /// That of the training pictures: the first that varies anything. Empty where none does.
    public static Optional<GeneratorCode> in(String code) {
        var matcher = BEGIN.matcher(code);
        while (matcher.find()) {
            var found = call(code, matcher.end() - 1).map(GeneratorCode::read);
            if (found.filter(GeneratorCode::varies).isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// How borders are filled does not count by itself.
    private boolean varies() {
        var filled = RecordOptions.with(settings, "fill_mode", AugmentationSettings.NONE.fillMode());
        return !RecordOptions.with(filled, "cval", AugmentationSettings.NONE.cval())
                .equals(AugmentationSettings.NONE);
    }

    /// @param open where its bracket opens
    private static Optional<Call> call(String code, int open) {
        int depth = 0;
        for (int at = open; at < code.length() && at - open < LONGEST; at++) {
            char sign = code.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0) {
                try {
                    var statements = PythonCode.read("generator" + code.substring(open, at + 1));
                    return statements.size() == 1 && statements.getFirst().value() instanceof Call call
                            ? Optional.of(call)
                            : Optional.empty();
                } catch (Failure e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static GeneratorCode read(Call call) {
        var settings = AugmentationSettings.NONE;
        var taken = new ArrayList<String>();
        var left = new ArrayList<String>();
        if (!call.arguments().isEmpty()) {
            left.add("…");
        }
        for (var option : call.options().entrySet()) {
            var name = option.getKey();
            var value = option.getValue();
            if (isNothing(name, value)) {
                continue;
            }
            var known = known(name, value);
            try {
                if (known == null) {
                    left.add(name);
                } else {
                    settings = RecordOptions.with(settings, name, known);
                    taken.add(name + "=" + written(value));
                }
            } catch (IllegalArgumentException e) {
                left.add(name); // out of bounds
            }
        }
        return new GeneratorCode(settings, taken, left);
    }

    /// Whether it leaves pictures as they are, or as they are here anyway.
    private static boolean isNothing(String name, Value value) {
        return switch (value) {
            case Literal(var literal) when literal == null || Boolean.FALSE.equals(literal) -> true;
            case Literal(Number number) ->
                number.doubleValue() == 0
                        || name.equals("rescale") && Math.abs(number.doubleValue() - USUAL_SCALE) < 1e-9
                        || name.equals("validation_split");
            case Literal(String word) -> name.equals("data_format") || name.equals("dtype");
            case Literal ignored -> false;
            case Items ignored -> false;
            case PythonCode.Name ignored -> false;
            case Call ignored -> false;
        };
    }

    /// In our units; null for what has none.
    private static @Nullable Object known(String name, Value value) {
        if (value instanceof Literal(Number number)) {
            double amount = number.doubleValue();
            // From 1 on, and whole numbers, are pixels.
            boolean share = SHARES.contains(name) && number instanceof Double && amount < 1;
            boolean zoom = name.equals("zoom_range") && amount < 1;
            return share || zoom || DEGREES.contains(name) || name.equals("cval") ? (Double) amount : null;
        }
        if (value instanceof Literal(Boolean flag) && FLAGS.contains(name)) {
            return flag;
        }
        if (value instanceof Items(var items) && name.equals("zoom_range")) {
            return zoom(items);
        }
        return value instanceof Literal(String mode) && name.equals("fill_mode") ? mode(mode) : null;
    }

    /// [0.8, 1.2] is 0.2; what is lopsided has no such number.
    private static @Nullable Double zoom(List<Value> ends) {
        if (ends.size() == 2
                && ends.getFirst() instanceof Literal(Number low)
                && ends.getLast() instanceof Literal(Number high)) {
            double by = Math.round((high.doubleValue() - 1) * 1e9) / 1e9;
            return by > 0 && Math.abs(1 - low.doubleValue() - by) < 1e-9 ? (Double) by : null;
        }
        return null;
    }

    private static @Nullable Object mode(String word) {
        for (var mode : FillMode.values()) {
            if (mode.name().equalsIgnoreCase(word)) {
                return mode;
            }
        }
        return null;
    }

    private static String written(Value value) {
        return switch (value) {
            case Literal(Boolean flag) -> flag ? "True" : "False";
            case Literal(var literal) -> String.valueOf(literal);
            case Items(var items) ->
                items.stream().map(GeneratorCode::written).collect(Collectors.joining(", ", "[", "]"));
            case PythonCode.Name(var name) -> name;
            case Call ignored -> "…";
        };
    }

    /// These settings, and what a generator has none of as it was.
    public AugmentationSettings over(AugmentationSettings now) {
        return new AugmentationSettings(
                settings.horizontalFlip(),
                settings.verticalFlip(),
                settings.rotationRange(),
                settings.widthShiftRange(),
                settings.heightShiftRange(),
                settings.shearRange(),
                settings.zoomRange(),
                now.brightness(),
                now.contrast(),
                now.erasing(),
                settings.fillMode(),
                settings.cval());
    }
}
