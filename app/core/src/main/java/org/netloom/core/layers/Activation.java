package org.netloom.core.layers;

import java.util.List;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;

/// A function applied to every value (softmax: along the channels).
public record Activation(ActivationFunction activation) implements Layer {
    @Override
    public ShapeResult shape(List<Shape> inputs) {
        return ShapeResult.fits(inputs.getFirst());
    }

    @Override
    public long flops(List<Shape> inputs, Shape output) {
        return output.size();
    }
}
