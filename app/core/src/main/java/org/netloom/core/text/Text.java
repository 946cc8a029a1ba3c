package org.netloom.core.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A sentence for a person: an English pattern with `{0}` slots and what fills them. The pattern is
/// also the key under which a translation is found.
///
/// @param arguments numbers, texts, and words for all else
public record Text(String pattern, List<Object> arguments) {
    private static final Pattern SLOTS_ALONE = Pattern.compile("[^{]*+(?:\\{\\d{1,2}}[^{]*+)*+");
    private static final int LONG = 1000;

    public Text {
        arguments = arguments.stream().map(Text::argument).toList();
    }

    /// A text inside another comes out of JSON as a map.
    private static Object argument(Object given) {
        return switch (given) {
            case Number number -> number;
            case Text text -> text;
            case Map<?, ?> map
            when map.get("pattern") instanceof String pattern && map.get("arguments") instanceof List<?> inner ->
                new Text(pattern, List.copyOf(inner));
            default -> given.toString();
        };
    }

    public static Text of(String pattern, Object... arguments) {
        return new Text(pattern, List.of(arguments));
    }

    /// Whether it has slots and nothing else to be formatted: what a file says may be shown then.
    @JsonIgnore
    public boolean isPlain() {
        return pattern.length() <= LONG
                && SLOTS_ALONE.matcher(pattern).matches()
                && arguments.stream().allMatch(argument -> !(argument instanceof Text text) || text.isPlain());
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
