package org.netloom.studio.support;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.netloom.core.text.Text;

/// Turns texts into sentences of the user's language. The English pattern is the key; what a bundle
/// lacks is shown as it is, with the numbers of that language.
public final class Localization {
    private static ResourceBundle bundle = bundle(Locale.getDefault());

    private Localization() {}

    public static String text(Text text) {
        var arguments = text.arguments().stream()
                .map(argument -> argument instanceof Text inner ? text(inner) : argument)
                .toArray();
        var pattern = text.pattern();
        return Text.of(pattern, arguments)
                .format(bundle.containsKey(pattern) ? bundle.getString(pattern) : pattern, locale());
    }

    /// Numbers that were measured, as that language writes them. What a person types is as in Keras.
    ///
    /// @param format as of `String.format`
    public static String measured(String format, Object... numbers) {
        return String.format(locale(), format, numbers);
    }

    /// All its digits, without an exponent.
    public static String measured(BigDecimal number) {
        char separator = DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator();
        return number.toPlainString().replace('.', separator);
    }

    /// Speaks another language from now on: to be called before anything is shown.
    ///
    /// @param tag such as `de`; empty for the system's language
    public static void use(String tag) {
        bundle = bundle(tag.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(tag));
    }

    public static String text(String english, Object... arguments) {
        return text(Text.of(english, arguments));
    }

    private static ResourceBundle bundle(Locale locale) {
        try {
            // English is the root: it must not give way to the system's language.
            return ResourceBundle.getBundle(
                    "org.netloom.ui.i18n.netloom",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        } catch (MissingResourceException e) {
            throw new IllegalStateException("The texts of the studio are missing from its class path", e);
        }
    }

    /// The locale that numbers and dates of the window follow: the one of the texts, so that a
    /// sentence does not mix two.
    public static Locale locale() {
        var language = bundle.getLocale();
        return language.getLanguage().isEmpty() ? Locale.ENGLISH : language;
    }
}
