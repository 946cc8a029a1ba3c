package org.netloom.core.layers;

import java.util.List;
import org.netloom.core.text.Text;

/// Whether a layer can take what flows into it.
public sealed interface ShapeResult {

    record Fits(Shape shape) implements ShapeResult {}

    /// @param title what is wrong, in a few words
    /// @param detail why, and what to do
    record Misfit(Text title, Text detail, List<Cure> cures) implements ShapeResult {
        public Misfit {
            cures = List.copyOf(cures);
        }
    }

    static ShapeResult fits(Shape shape) {
        return new Fits(shape);
    }

    static ShapeResult misfit(Text title, Text detail, Cure... cures) {
        return new Misfit(title, detail, List.of(cures));
    }

    /// The layer looks at height and width, and got something without.
    static ShapeResult needsMap(Layer layer, Shape got) {
        return misfit(
                Text.of("{0} needs a map", LayerCatalog.idOf(layer)),
                Text.of("It works on height × width × channels and gets {0}. Move it before Flatten.", got));
    }
}
