package org.netloom.core.layers;

import java.util.List;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Cure;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.text.Text;

/// Layers that make a map smaller without learning anything.
public sealed interface Pooling extends Layer {

    /// A window that moves over each channel and gives one number at each place.
    sealed interface Windowed extends Pooling {
        Size poolSize();

        Size strides();

        Padding padding();

        Windowed padding(Padding other);

        @Override
        default ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            if (!in.isMap()) {
                return ShapeResult.needsMap(this, in);
            }
            int height =
                    padding().output(in.height(), poolSize().height(), strides().height());
            int width =
                    padding().output(in.width(), poolSize().width(), strides().width());
            if (height < 1 || width < 1) {
                return ShapeResult.misfit(
                                Text.of("The window is larger than the map"),
                                Text.of(
                                        "A window of {0} does not fit into {1}×{2}. Use padding same, or take this block out.",
                                        poolSize(), in.height(), in.width()),
                                new Cure.Become(Text.of("Padding same"), padding(Padding.SAME)),
                                new Cure.TakeOut(Text.of("Remove it")))
                        .mendedTo(in);
            }
            return ShapeResult.fits(Shape.map(height, width, in.channels()));
        }
    }

    /// One number for each channel, whatever the map's size.
    sealed interface Global extends Pooling {
        /// Whether a map of 1×1 comes out, and not a flat row.
        boolean keepdims();

        @Override
        default ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            if (!in.isMap()) {
                return ShapeResult.needsMap(this, in);
            }
            return ShapeResult.fits(keepdims() ? Shape.map(1, 1, in.channels()) : Shape.flat(in.channels()));
        }
    }

    record MaxPooling2D(Size poolSize, Size strides, Padding padding) implements Windowed {
        public MaxPooling2D {
            Check.positive("pool_size", poolSize);
            Check.positive("strides", strides);
        }

        /// Keras' default: strides are the size of the window.
        public MaxPooling2D(int poolSize) {
            this(Size.of(poolSize), Size.of(poolSize), Padding.VALID);
        }

        @Override
        public MaxPooling2D padding(Padding other) {
            return new MaxPooling2D(poolSize, strides, other);
        }
    }

    /// The mean of each window; padding is not counted.
    record AveragePooling2D(Size poolSize, Size strides, Padding padding) implements Windowed {
        public AveragePooling2D {
            Check.positive("pool_size", poolSize);
            Check.positive("strides", strides);
        }

        public AveragePooling2D(int poolSize) {
            this(Size.of(poolSize), Size.of(poolSize), Padding.VALID);
        }

        @Override
        public AveragePooling2D padding(Padding other) {
            return new AveragePooling2D(poolSize, strides, other);
        }
    }

    /// The largest value of each channel.
    record GlobalMaxPooling2D(boolean keepdims) implements Global {}

    /// The mean of each channel.
    record GlobalAveragePooling2D(boolean keepdims) implements Global {
        public GlobalAveragePooling2D() {
            this(false);
        }
    }

    @Override
    default long flops(List<Shape> inputs, Shape output) {
        return inputs.getFirst().size();
    }
}
