package org.netloom.core.text;

import org.jspecify.annotations.Nullable;

/// Something went wrong that a person can understand and mend: the one checked exception of
/// Netloom. Its text names the thing, the cause and the remedy.
public final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public Failure(Text text) {
        this(text, null);
    }

    public Failure(Text text, @Nullable Throwable cause) {
        super(text.english(), cause);
        this.text = text;
    }

    public static Failure of(String pattern, Object... arguments) {
        return new Failure(Text.of(pattern, arguments));
    }

    public Failure causedBy(Throwable cause) {
        return new Failure(text, cause);
    }

    public Text text() {
        return text;
    }
}
