package org.netloom.core.layers.shapes;

import java.util.List;
import java.util.Optional;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.text.Text;

/// Whether a layer can take what flows into it.
public sealed interface ShapeResult {

    record Fits(Shape shape) implements ShapeResult {}

    /// @param title what is wrong, in a few words
    /// @param detail why, and what to do
    /// @param mended what will come out once this is mended, where that is clear: with it the problems
    ///     further down are found too
    record Misfit(Text title, Text detail, List<Cure> cures, Optional<Shape> mended) implements ShapeResult {
        public Misfit {
            cures = List.copyOf(cures);
        }

        public Misfit mendedTo(Shape shape) {
            return new Misfit(title, detail, cures, Optional.of(shape));
        }
    }

    static ShapeResult fits(Shape shape) {
        return new Fits(shape);
    }

    static Misfit misfit(Text title, Text detail, Cure... cures) {
        return new Misfit(title, detail, List.of(cures), Optional.empty());
    }

    /// The layer looks at height and width, and got something without.
    static ShapeResult needsMap(Layer layer, Shape got) {
        return misfit(
                Text.of("{0} needs a map", LayerCatalog.idOf(layer)),
                Text.of("It works on height × width × channels and gets {0}. Move it before Flatten.", got));
    }
}
