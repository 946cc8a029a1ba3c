package org.netloom.core.layers.options;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.netloom.core.text.Text;

/// Rows and columns at the four sides of a map; in files `[[top, bottom], [left, right]]`. Keras' shorter
/// forms are read too: one number for all sides, or `[above and below, left and right]`.
public record Border(int top, int bottom, int left, int right) {
    private static final int MOST = 4096;

    public Border {
        for (int side : new int[] {top, bottom, left, right}) {
            if (side < 0 || side > MOST) {
                throw new InvalidOption(Text.of(
                        "Rows and columns at the sides are whole numbers from 0 to {0}, not {1}",
                        MOST, String.valueOf(side)));
            }
        }
    }

    public static Border of(int all) {
        return new Border(all, all, all, all);
    }

    @JsonCreator
    static Border read(JsonNode json) {
        if (json.isInt()) {
            return of(json.intValue());
        }
        return new Border(side(json, 0, 0), side(json, 0, 1), side(json, 1, 0), side(json, 1, 1));
    }

    private static int side(JsonNode json, int axis, int end) {
        var side = json.path(axis).isArray() ? json.path(axis).path(end) : json.path(axis);
        if (json.size() != 2 || !side.isInt()) {
            throw new InvalidOption(Text.of("{0} is no border: [[top, bottom], [left, right]]", json.toString()));
        }
        return side.intValue();
    }

    @JsonValue
    public List<List<Integer>> sides() {
        return List.of(List.of(top, bottom), List.of(left, right));
    }

    @Override
    public String toString() {
        return top + ", " + bottom + " / " + left + ", " + right;
    }
}
