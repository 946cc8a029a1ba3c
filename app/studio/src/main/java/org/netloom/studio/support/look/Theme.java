package org.netloom.studio.support.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// The two looks of the studio: the base controls' theme and the file with our own colours.
public enum Theme {
    LIGHT("tokens-light.css"),
    DARK("tokens-dark.css");

    private final String tokens;

    Theme(String tokens) {
        this.tokens = tokens;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    String tokens() {
        return tokens;
    }

    String userAgentStylesheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }
}
