package org.netloom.core.layers;

import java.util.List;
import org.netloom.core.text.Text;

/// Layers that make a map smaller without learning anything.
public sealed interface Pooling extends Layer {

    record MaxPooling2D(Size poolSize, Size strides, Padding padding) implements Pooling {
        public MaxPooling2D {
            Check.positive("pool_size", poolSize);
            Check.positive("strides", strides);
        }

        /// Keras' default: strides are the size of the window.
        public MaxPooling2D(int poolSize) {
            this(Size.of(poolSize), Size.of(poolSize), Padding.VALID);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            return window(
                    this,
                    inputs.getFirst(),
                    poolSize,
                    strides,
                    padding,
                    new MaxPooling2D(poolSize, strides, Padding.SAME));
        }
    }

    /// The mean of each window; padding is not counted.
    record AveragePooling2D(Size poolSize, Size strides, Padding padding) implements Pooling {
        public AveragePooling2D {
            Check.positive("pool_size", poolSize);
            Check.positive("strides", strides);
        }

        public AveragePooling2D(int poolSize) {
            this(Size.of(poolSize), Size.of(poolSize), Padding.VALID);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            return window(
                    this,
                    inputs.getFirst(),
                    poolSize,
                    strides,
                    padding,
                    new AveragePooling2D(poolSize, strides, Padding.SAME));
        }
    }

    /// The mean of each channel.
    record GlobalAveragePooling2D() implements Pooling {
        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            return in.isMap() ? ShapeResult.fits(Shape.flat(in.channels())) : ShapeResult.needsMap(this, in);
        }
    }

    private static ShapeResult window(Layer layer, Shape in, Size pool, Size strides, Padding padding, Layer padded) {
        if (!in.isMap()) {
            return ShapeResult.needsMap(layer, in);
        }
        int height = padding.output(in.height(), pool.height(), strides.height());
        int width = padding.output(in.width(), pool.width(), strides.width());
        if (height < 1 || width < 1) {
            return ShapeResult.misfit(
                            Text.of("The window is larger than the map"),
                            Text.of(
                                    "A window of {0} does not fit into {1}×{2}. Use padding same, or take this block out.",
                                    pool, in.height(), in.width()),
                            new Cure.Become(Text.of("Padding same"), padded),
                            new Cure.TakeOut(Text.of("Remove it")))
                    .mendedTo(in);
        }
        return ShapeResult.fits(Shape.map(height, width, in.channels()));
    }

    @Override
    default long flops(List<Shape> inputs, Shape output) {
        return inputs.getFirst().size();
    }
}
