package org.netloom.core.layers.options;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.netloom.core.text.Text;

/// One number for all channels, or one for each; in files a number or a list.
public record Numbers(List<Double> values) {

    public Numbers {
        values = List.copyOf(values);
        if (values.isEmpty() || values.stream().anyMatch(v -> v.isNaN() || v.isInfinite())) {
            throw new InvalidOption(Text.of("One number, or one for each channel"));
        }
    }

    public static Numbers of(double... values) {
        var list = new ArrayList<Double>();
        for (double value : values) {
            list.add(value);
        }
        return new Numbers(list);
    }

    @JsonCreator
    static Numbers read(JsonNode json) {
        if (json.isNumber()) {
            return of(json.doubleValue());
        }
        var list = new ArrayList<Double>();
        for (var value : json) {
            if (!value.isNumber()) {
                throw new InvalidOption(Text.of("{0} is no list of numbers", json.toString()));
            }
            list.add(value.doubleValue());
        }
        return new Numbers(list);
    }

    @JsonValue
    Object json() {
        return values.size() == 1 ? values.getFirst() : values;
    }

    /// Whether a map of so many channels can use them.
    public boolean fits(int channels) {
        return values.size() == 1 || values.size() == channels;
    }

    public double at(int channel) {
        return values.get(values.size() == 1 ? 0 : channel);
    }

    @Override
    public String toString() {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
