package org.netloom.core.layers.options;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.netloom.core.text.Text;

/// From where to where something is drawn; in files `[low, high]`. As in Keras one number n means from
/// −n to n.
public record Range(double low, double high) {

    public Range {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new InvalidOption(
                    Text.of("A range goes from a number to a larger one, not from {0} to {1}", low, high));
        }
    }

    public static Range around(double most) {
        return new Range(-Math.abs(most), Math.abs(most));
    }

    @JsonCreator
    static Range read(JsonNode json) {
        if (json.isNumber()) {
            return around(json.doubleValue());
        }
        double first = json.path(0).asDouble(Double.NaN);
        double second = json.path(1).asDouble(Double.NaN);
        if (json.size() != 2) {
            throw new InvalidOption(Text.of("{0} is no range: [low, high]", json.toString()));
        }
        return new Range(Math.min(first, second), Math.max(first, second));
    }

    @JsonValue
    List<Double> ends() {
        return List.of(low, high);
    }

    /// The place of a share from 0 to 1 in the range.
    public double at(double share) {
        return low + share * (high - low);
    }

    @Override
    public String toString() {
        return low + " … " + high;
    }
}
