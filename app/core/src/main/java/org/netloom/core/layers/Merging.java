package org.netloom.core.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.shapes.Cure;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.text.Text;

/// Layers that join several wires into one.
public sealed interface Merging extends Layer {

    @Override
    default boolean merges() {
        return true;
    }

    /// Layers that work value by value. As in Keras a dimension of 1 goes with any other, and a flat
    /// row with the channels of a map.
    sealed interface Elementwise extends Merging {
        @Override
        default ShapeResult shape(List<Shape> inputs) {
            var common = common(inputs);
            if (common.isEmpty()) {
                return ShapeResult.misfit(
                                Text.of("{0} needs inputs of one shape", LayerCatalog.idOf(this)),
                                Text.of(
                                        "It gets {0}. Give both branches the same strides, padding and number of filters.",
                                        list(inputs)))
                        .mendedTo(inputs.getFirst());
            }
            return ShapeResult.fits(common.get());
        }

        @Override
        default long flops(List<Shape> inputs, Shape output) {
            return (inputs.size() - 1) * output.size();
        }
    }

    record Add() implements Elementwise {}

    /// The first input less the second.
    record Subtract() implements Elementwise {
        @Override
        public ShapeResult shape(List<Shape> inputs) {
            return inputs.size() > 2
                    ? ShapeResult.misfit(
                                    Text.of("Subtract takes two wires"),
                                    Text.of(
                                            "It has {0}: the second is taken from the first. Delete the others.",
                                            inputs.size()))
                            .mendedTo(inputs.getFirst())
                    : Elementwise.super.shape(inputs);
        }
    }

    record Multiply() implements Elementwise {}

    record Average() implements Elementwise {}

    record Maximum() implements Elementwise {}

    record Minimum() implements Elementwise {}

    /// All inputs one behind another along one axis, in the order of the wires.
    ///
    /// @param axis as Keras counts, the batch being 0: -1 or 3 the channels of a map, 1 its rows, 2 its
    ///     columns
    record Concatenate(int axis) implements Merging {
        public Concatenate {
            if (axis == 0 || axis < -3 || axis > 3) {
                throw new InvalidOption(Text.of(
                        "axis is -1 (the channels), 1 (the height) or 2 (the width), not {0}", String.valueOf(axis)));
            }
        }

        public Concatenate() {
            this(-1);
        }

        /// Which dimension of a shape of `rank` dimensions grows; -1 where there is none such.
        public int dimension(int rank) {
            int dimension = axis < 0 ? rank + axis : axis - 1;
            return dimension < rank ? dimension : -1;
        }

        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var first = inputs.getFirst().dimensions();
            int along = dimension(first.size());
            if (along < 0) {
                return ShapeResult.misfit(
                        Text.of("There is no such axis"),
                        Text.of("{0} has no axis {1}. Use -1, the channels.", inputs.getFirst(), axis),
                        new Cure.Become(Text.of("Set axis -1"), new Concatenate()));
            }
            if (!inputs.stream().allMatch(s -> without(along, s.dimensions()).equals(without(along, first)))) {
                return ShapeResult.misfit(
                        along == 2
                                ? Text.of("Concatenate needs maps of one height and width")
                                : Text.of("Concatenate needs inputs that differ in one axis only"),
                        Text.of("It gets {0}. Give both branches the same strides and padding.", list(inputs)));
            }
            var joined = new ArrayList<>(first);
            joined.set(
                    along,
                    inputs.stream().mapToInt(s -> s.dimensions().get(along)).sum());
            return ShapeResult.fits(new Shape(joined));
        }

        /// The other dimensions, with the rank kept: a row never equals a map.
        private static List<Integer> without(int axis, List<Integer> dimensions) {
            if (axis >= dimensions.size()) {
                return List.of();
            }
            var rest = new ArrayList<>(dimensions);
            rest.set(axis, 0);
            return rest;
        }
    }

    /// The shape that all inputs can be spread to.
    private static Optional<Shape> common(List<Shape> inputs) {
        var widest = inputs.stream().anyMatch(Shape::isMap) ? 3 : 1;
        var common = new ArrayList<Integer>();
        for (int axis = 0; axis < widest; axis++) {
            int size = 1;
            for (var input : inputs) {
                int missing = widest - input.dimensions().size();
                int own = axis < missing ? 1 : input.dimensions().get(axis - missing);
                if (own != size && own != 1 && size != 1) {
                    return Optional.empty();
                }
                size = Math.max(size, own);
            }
            common.add(size);
        }
        return Optional.of(new Shape(common));
    }

    private static String list(List<Shape> shapes) {
        return shapes.stream().map(Shape::toString).collect(Collectors.joining(", "));
    }
}
