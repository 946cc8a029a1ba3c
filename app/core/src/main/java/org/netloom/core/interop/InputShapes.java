package org.netloom.core.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netloom.core.layers.Input;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// What a model takes, which each version of Keras writes elsewhere.
final class InputShapes {
    /// Side that a model gets which takes pictures of any size.
    private static final int ANY = 224;

    /// @param flat whether a Flatten is to follow, because the model takes a row of values
    record Found(Input input, boolean flat, Optional<Text> note) {}

    private InputShapes() {}

    static Found ofInputLayer(JsonNode layer) throws Failure {
        return of(given(layer.path("config")));
    }

    /// The first layer of a Sequential without an InputLayer says it, or the model as it was built.
    static Found ofFirst(JsonNode layer, JsonNode model) throws Failure {
        for (var place : List.of(
                given(layer.path("config")),
                model.path("build_input_shape"),
                layer.path("build_config").path("input_shape"))) {
            if (place.isArray()) {
                return of(place);
            }
        }
        var values = layer.path("config").path("input_dim");
        return of(values.isInt() ? values : layer.path("none"));
    }

    private static JsonNode given(JsonNode config) {
        if (config.path("batch_shape").isArray()) {
            return config.path("batch_shape");
        }
        return config.path("batch_input_shape");
    }

    private static Found of(JsonNode shape) throws Failure {
        if (shape.isInt()) {
            return row(shape.asInt());
        }
        if (!shape.isArray() || shape.isEmpty()) {
            throw Failure.of("The file does not say what the model takes: give it an Input layer, and save it again.");
        }
        var sides = new ArrayList<JsonNode>();
        shape.forEach(sides::add);
        sides.removeFirst();
        try {
            return switch (sides.size()) {
                case 3 -> map(sides);
                case 2 ->
                    new Found(
                            new Input(sides.get(0).asInt(), sides.get(1).asInt(), 1),
                            false,
                            Optional.of(Text.of("The model takes rows and columns without channels; here a picture has"
                                    + " one channel, which is the same numbers.")));
                case 1 -> row(sides.getFirst().asInt());
                default -> throw takesNoPicture(shape);
            };
        } catch (IllegalArgumentException e) {
            throw takesNoPicture(shape).causedBy(e);
        }
    }

    private static Found map(List<JsonNode> sides) {
        boolean any = sides.get(0).isNull() || sides.get(1).isNull();
        return new Found(
                new Input(
                        any ? ANY : sides.get(0).asInt(),
                        any ? ANY : sides.get(1).asInt(),
                        sides.get(2).isNull() ? 3 : sides.get(2).asInt()),
                false,
                any
                        ? Optional.of(Text.of(
                                "The model takes pictures of any size; here they are {0}×{0}. Change the Input if you"
                                        + " like.",
                                ANY))
                        : Optional.empty());
    }

    private static Found row(int values) {
        return new Found(
                new Input(1, 1, values),
                true,
                Optional.of(Text.of(
                        "The model takes a row of {0} values; here they come as the channels of one pixel.", values)));
    }

    private static Failure takesNoPicture(JsonNode shape) {
        return Failure.of(
                "The model takes {0}, which is no picture of height × width × channels within 4096 pixels a side and"
                        + " 1024 channels: choose a model for pictures.",
                shape.toString());
    }
}
