package org.netloom.studio.canvas.picture;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.netloom.studio.support.look.Typeface;

/// How wide words become, so that they fit what they stand on.
enum Lettering {
    BOLD(Typeface.BOLD.at(13)),
    PLAIN(Typeface.TEXT.at(13)),
    SMALL(Typeface.TEXT.at(12)),
    SHAPE(Typeface.MONO.at(11));

    private static final String CUT = "…";

    @SuppressWarnings("ImmutableEnumChecker") // a font does not change
    private final Font font;

    Lettering(Font font) {
        this.font = font;
    }

    double width(String words) {
        var text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    /// Cut at the end where they are wider.
    String fitted(String words, double width) {
        if (width(words) <= width) {
            return words;
        }
        int letters = words.length();
        while (letters > 0 && width(words.substring(0, letters) + CUT) > width) {
            letters--;
        }
        return words.substring(0, letters).stripTrailing() + CUT;
    }
}
