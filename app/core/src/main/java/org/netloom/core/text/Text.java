package org.netloom.core.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/// A sentence for a person: an English pattern with `{0}` slots and what fills them. The pattern is
/// also the key under which a translation is found.
public record Text(String pattern, List<Object> arguments) {

    public Text {
        arguments = List.copyOf(arguments);
    }

    public static Text of(String pattern, Object... arguments) {
        return new Text(pattern, List.of(arguments));
    }

    public String english() {
        return format(pattern, Locale.ENGLISH);
    }

    /// Fills `translation` (a pattern with the same slots) with the arguments of this text.
    public String format(String translation, Locale locale) {
        var filled = arguments.stream()
                .map(argument -> argument instanceof Text text ? text.english() : argument)
                .toArray();
        return new MessageFormat(translation.replace("'", "''"), locale).format(filled);
    }

    @Override
    public String toString() {
        return english();
    }
}
