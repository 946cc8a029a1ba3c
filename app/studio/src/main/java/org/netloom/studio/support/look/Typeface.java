package org.netloom.studio.support.look;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The bundled fonts, for what is drawn without a style sheet.
public enum Typeface {
    TEXT("Inter Netloom", FontWeight.NORMAL),
    BOLD("Inter Netloom", FontWeight.BOLD),
    MONO("JetBrains Mono", FontWeight.NORMAL);

    private static final List<String> FILES = List.of(
            "InterNetloom-Regular.otf",
            "InterNetloom-Medium.otf",
            "InterNetloom-Bold.otf",
            "JetBrainsMono-Regular.ttf");

    private final String family;
    private final FontWeight weight;

    Typeface(String family, FontWeight weight) {
        this.family = family;
        this.weight = weight;
    }

    /// @param size in pixels
    public Font at(double size) {
        return Font.font(family, weight, size);
    }

    /// Makes the families known to style sheets and drawings. Once is enough.
    public static void load() {
        FILES.forEach(Typeface::load);
    }

    private static void load(String file) {
        if (Font.loadFont(Look.resource("fonts/" + file).toExternalForm(), 13) == null) {
            throw new IllegalStateException("The font " + file + " cannot be loaded");
        }
    }
}
