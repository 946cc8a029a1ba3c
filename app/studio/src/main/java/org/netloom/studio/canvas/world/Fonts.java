package org.netloom.studio.canvas.world;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/// Fonts at the size that they have at a scale; looking one up by its name takes long.
final class Fonts {
    private final Map<Font, Font> scaled = new HashMap<>();
    private double scale;

    Font at(Font font, double scale) {
        if (scale != this.scale) {
            scaled.clear();
            this.scale = scale;
        }
        return scaled.computeIfAbsent(font, plain -> new Font(plain.getName(), plain.getSize() * scale));
    }
}
