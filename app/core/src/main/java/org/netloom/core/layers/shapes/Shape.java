package org.netloom.core.layers.shapes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/// The shape of one example, without the batch: height × width × channels for a map, one number for
/// a flat row of values.
public record Shape(@JsonValue List<Integer> dimensions) {

    @JsonCreator
    public Shape {
        dimensions = List.copyOf(dimensions);
        if (dimensions.isEmpty() || dimensions.stream().anyMatch(d -> d < 1)) {
            throw new IllegalArgumentException("A shape has dimensions of at least 1, not " + dimensions);
        }
    }

    public static Shape map(int height, int width, int channels) {
        return new Shape(List.of(height, width, channels));
    }

    public static Shape flat(int values) {
        return new Shape(List.of(values));
    }

    public boolean isMap() {
        return dimensions.size() == 3;
    }

    public boolean isFlat() {
        return dimensions.size() == 1;
    }

    public int height() {
        return dimensions.get(0);
    }

    public int width() {
        return dimensions.get(1);
    }

    /// The last dimension: the channels of a map, the values of a flat row.
    public int channels() {
        return dimensions.getLast();
    }

    /// Numbers in one example.
    public long size() {
        return dimensions.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }

    @Override
    public String toString() {
        return dimensions.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
