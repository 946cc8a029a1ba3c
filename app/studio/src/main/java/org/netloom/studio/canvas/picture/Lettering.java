package org.netloom.studio.canvas.picture;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// How wide words become, so that they fit what they stand on.
enum Lettering {
    BOLD(Font.font("Inter", FontWeight.BOLD, 13)),
    PLAIN(new Font("Inter", 13)),
    SMALL(new Font("Inter", 12)),
    SHAPE(new Font("JetBrains Mono", 11));

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
