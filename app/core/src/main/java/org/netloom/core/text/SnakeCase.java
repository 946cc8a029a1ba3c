package org.netloom.core.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names as Keras writes those of layers and options.
public final class SnakeCase {
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]");
    private static final Pattern WORD = Pattern.compile("(.)([A-Z][a-z0-9]+)");
    private static final Pattern CAPITAL = Pattern.compile("([a-z])([A-Z])");

    private SnakeCase() {}

    /// `MaxPooling2D` becomes `max_pooling2d`, and `kernelSize` `kernel_size`.
    public static String of(String camelCase) {
        var letters = OTHERS.matcher(camelCase).replaceAll("");
        var words = WORD.matcher(letters).replaceAll("$1_$2");
        return CAPITAL.matcher(words).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }
}
