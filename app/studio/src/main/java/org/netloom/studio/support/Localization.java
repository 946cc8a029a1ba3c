package org.netloom.studio.support;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.netloom.core.text.Text;

/// Turns texts into sentences of the user's language. The English pattern is the key; what a bundle
/// lacks is shown in English.
public final class Localization {
    private static final ResourceBundle BUNDLE = bundle();

    private Localization() {}

    public static String text(Text text) {
        var pattern = text.pattern();
        return BUNDLE.containsKey(pattern)
                ? text.format(BUNDLE.getString(pattern), BUNDLE.getLocale())
                : text.english();
    }

    public static String text(String english, Object... arguments) {
        return text(Text.of(english, arguments));
    }

    private static ResourceBundle bundle() {
        try {
            return ResourceBundle.getBundle("org.netloom.ui.i18n.netloom");
        } catch (MissingResourceException e) {
            throw new IllegalStateException("The texts of the studio are missing from its class path", e);
        }
    }

    /// The locale that numbers and dates of the window follow: the one of the texts, so that a
    /// sentence does not mix two.
    public static Locale locale() {
        var language = BUNDLE.getLocale();
        return language.getLanguage().isEmpty() ? Locale.ENGLISH : language;
    }
}
