package org.netloom.studio.support.look;

/// The two looks of the studio, each a file of colours.
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
}
