package org.netloom.core.layers;

import java.util.List;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.text.Text;

/// Where the pictures come in: height × width × channels after preprocessing. Pictures have 1 or 3
/// channels, nets as such any number.
public record Input(Shape shape) implements Layer {

    public Input {
        if (!shape.isMap() || shape.height() > 4096 || shape.width() > 4096 || shape.channels() > 1024) {
            throw new InvalidOption(Text.of(
                    "shape is height × width × channels with at most 4096 pixels a side and 1024 channels, not {0}",
                    shape));
        }
    }

    public Input(int height, int width, int channels) {
        this(Shape.map(height, width, channels));
    }

    @Override
    public ShapeResult shape(List<Shape> inputs) {
        return ShapeResult.fits(shape);
    }
}
