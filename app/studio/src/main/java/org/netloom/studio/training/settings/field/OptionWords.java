package org.netloom.studio.training.settings.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;
import org.netloom.core.training.Options.Option;

/// Options of optimizers, learning rates and losses between words and values.
public final class OptionWords {
    private OptionWords() {}

    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> SettingWords.plain(number);
            case List<?> several ->
                String.join("; ", several.stream().map(OptionWords::of).toList());
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
            default -> String.valueOf(value);
        };
    }

    /// @param option as it is now
    /// @throws InvalidOption for words that do not do
    public static @Nullable Object value(Option option, String words) {
        var type = option.type();
        var name = option.name();
        if (type == double.class) {
            return SettingWords.number(name, words);
        } else if (type == int.class) {
            return SettingWords.whole(name, words);
        } else if (type == boolean.class) {
            return Boolean.parseBoolean(words);
        } else if (type == Double.class) {
            return words.isEmpty() ? null : (Double) SettingWords.number(name, words);
        } else if (type == Integer.class) {
            return words.isEmpty() ? null : (Integer) SettingWords.whole(name, words);
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(choice -> of(choice).equals(words))
                    .findFirst()
                    .orElseThrow(() -> new InvalidOption(Text.of("{0} is one of the list", name)));
        }
        boolean whole = option.value() instanceof List<?> several && several.getFirst() instanceof Integer;
        return Arrays.stream(words.split("[;\\s]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> whole ? (Object) SettingWords.whole(name, word) : SettingWords.number(name, word))
                .toList();
    }
}
