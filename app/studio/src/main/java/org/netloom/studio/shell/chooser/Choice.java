package org.netloom.studio.shell.chooser;

import java.util.Arrays;
import java.util.Locale;

/// One of many that can be chosen by typing.
///
/// @param icon a literal of Material Design Icons
/// @param detail beside the title, in fainter words; empty for none
/// @param key what does the same, for next time; empty for none
/// @param available whether it can be chosen now
public record Choice(String icon, String title, String detail, String key, boolean available, Runnable run) {

    /// Every word is in title or detail; capital letters make no difference.
    boolean matches(String words) {
        var all = (title + " " + detail).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(all::contains);
    }

    /// Titles that begin with the words come first, then those that hold them; what cannot be chosen
    /// comes last.
    int rank(String words) {
        var begin = words.strip().toLowerCase(Locale.ROOT);
        var low = title.toLowerCase(Locale.ROOT);
        return (available ? 0 : 3) + (low.startsWith(begin) ? 0 : low.contains(begin) ? 1 : 2);
    }
}
