package org.netloom.core.layers;

import java.util.List;
import java.util.Map;
import org.netloom.core.layers.shapes.Cure;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.text.Text;

/// A layer of a newer Netloom or of somebody else: kept as it stands in the file, so that saving
/// loses nothing, but not trainable here.
///
/// @param reason why it is not known, in a sentence
public record Unknown(String id, Map<String, Object> config, Text reason) implements Layer {

    public Unknown(String id, Map<String, Object> config) {
        this(id, config, Text.of("There is no layer of this name here."));
    }

    @Override
    public boolean merges() {
        return true;
    }

    @Override
    public ShapeResult shape(List<Shape> inputs) {
        return ShapeResult.misfit(
                Text.of("{0} is not known to this Netloom", id),
                Text.of(
                        "{0} It stays in the project as it is. Replace it, or open the project with a newer Netloom.",
                        reason),
                new Cure.TakeOut(Text.of("Remove it")));
    }
}
