package org.netloom.core.layers;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.netloom.core.layers.options.Border;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Cure;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.text.Text;

/// Layers that give the same values another shape, repeat some or leave some out.
public sealed interface Reshaping extends Layer {

    /// A map as one row of values: rows, then columns, then channels, as in Keras.
    record Flatten() implements Reshaping {
        @Override
        public ShapeResult shape(List<Shape> inputs) {
            long size = inputs.getFirst().size();
            return ShapeResult.fits(Shape.flat(Math.toIntExact(Math.min(size, Integer.MAX_VALUE))));
        }
    }

    /// The same values in Keras' order (rows, columns, channels) under another shape.
    ///
    /// @param targetShape without the batch; one dimension may be -1, what is left over
    record Reshape(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<Integer> targetShape) implements Reshaping {
        public Reshape {
            targetShape = List.copyOf(targetShape);
            boolean whole = targetShape.stream().allMatch(d -> d >= 1 || d == -1);
            boolean one = targetShape.stream().filter(d -> d == -1).count() < 2;
            if (!whole || !one || targetShape.size() != 1 && targetShape.size() != 3) {
                throw new InvalidOption(Text.of(
                        "target_shape is height × width × channels or one number, one of them -1 for what is left, not {0}",
                        list(targetShape)));
            }
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            long size = inputs.getFirst().size();
            long known =
                    targetShape.stream().filter(d -> d > 0).mapToLong(d -> d).reduce(1, Math::multiplyExact);
            boolean open = targetShape.contains(-1);
            if (open ? size % known != 0 : size != known) {
                return ShapeResult.misfit(
                        Text.of("The values do not fill the target shape"),
                        Text.of(
                                "{0} values come in, and {1} does not hold as many. Change target_shape; one number may be -1.",
                                size, list(targetShape)),
                        new Cure.Become(Text.of("One row"), new Reshape(List.of(-1))));
            }
            return ShapeResult.fits(new Shape(targetShape.stream()
                    .map(d -> d == -1 ? Math.toIntExact(size / known) : d)
                    .toList()));
        }

        private static String list(List<Integer> shape) {
            return shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
        }
    }

    /// Makes a map larger by whole factors.
    record UpSampling2D(Size size, Interpolation interpolation) implements Reshaping {
        public UpSampling2D {
            Check.positive("size", size);
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            return in.isMap()
                    ? ShapeResult.fits(Shape.map(in.height() * size.height(), in.width() * size.width(), in.channels()))
                    : ShapeResult.needsMap(this, in);
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return interpolation.flops() * output.size();
        }
    }

    /// Zeros around a map.
    record ZeroPadding2D(Border padding) implements Reshaping {
        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            return in.isMap()
                    ? ShapeResult.fits(Shape.map(
                            in.height() + padding.top() + padding.bottom(),
                            in.width() + padding.left() + padding.right(),
                            in.channels()))
                    : ShapeResult.needsMap(this, in);
        }
    }

    /// Takes rows and columns off a map.
    record Cropping2D(Border cropping) implements Reshaping {
        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var in = inputs.getFirst();
            if (!in.isMap()) {
                return ShapeResult.needsMap(this, in);
            }
            int height = in.height() - cropping.top() - cropping.bottom();
            int width = in.width() - cropping.left() - cropping.right();
            if (height < 1 || width < 1) {
                return ShapeResult.misfit(
                                Text.of("Nothing is left of the map"),
                                Text.of(
                                        "It is {0}×{1}, and {2} is cut off. Cut off less, or take this block out.",
                                        in.height(), in.width(), cropping),
                                new Cure.TakeOut(Text.of("Remove it")))
                        .mendedTo(in);
            }
            return ShapeResult.fits(Shape.map(height, width, in.channels()));
        }
    }
}
