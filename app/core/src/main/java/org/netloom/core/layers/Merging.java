package org.netloom.core.layers;

import java.util.List;
import java.util.stream.Collectors;
import org.netloom.core.text.Text;

/// Layers that join several wires into one.
public sealed interface Merging extends Layer {

    @Override
    default boolean merges() {
        return true;
    }

    /// The sum, value by value, of inputs of one shape.
    record Add() implements Merging {
        @Override
        public ShapeResult shape(List<Shape> inputs) {
            if (inputs.stream().distinct().count() > 1) {
                return ShapeResult.misfit(
                                Text.of("Add needs inputs of one shape"),
                                Text.of(
                                        "It gets {0}. Give both branches the same strides, padding and number of filters.",
                                        list(inputs)))
                        .mendedTo(inputs.getFirst());
            }
            return ShapeResult.fits(inputs.getFirst());
        }

        @Override
        public long flops(List<Shape> inputs, Shape output) {
            return (inputs.size() - 1) * output.size();
        }
    }

    /// The channels of all inputs one behind another, in the order of the wires.
    record Concatenate() implements Merging {
        @Override
        public ShapeResult shape(List<Shape> inputs) {
            var first = inputs.getFirst();
            int rank = first.dimensions().size();
            boolean fits = inputs.stream()
                    .allMatch(s -> s.dimensions().size() == rank
                            && s.dimensions()
                                    .subList(0, rank - 1)
                                    .equals(first.dimensions().subList(0, rank - 1)));
            if (!fits) {
                return ShapeResult.misfit(
                        Text.of("Concatenate needs maps of one height and width"),
                        Text.of("It gets {0}. Give both branches the same strides and padding.", list(inputs)));
            }
            int channels = inputs.stream().mapToInt(Shape::channels).sum();
            return ShapeResult.fits(
                    first.isMap() ? Shape.map(first.height(), first.width(), channels) : Shape.flat(channels));
        }
    }

    private static String list(List<Shape> shapes) {
        return shapes.stream().map(Shape::toString).collect(Collectors.joining(", "));
    }
}
