package org.netloom.core.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Augmentation.RandomRotation;
import org.netloom.core.layers.options.FillMode;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.Range;

/// A small picture turned, zoomed, slanted and moved by fixed figures gives what Keras gave.
class AffineTest {
    static List<JsonNode> cases() throws IOException {
        var cases = new ArrayList<JsonNode>();
        file().path("cases").forEach(cases::add);
        return cases;
    }

    private static JsonNode file() throws IOException {
        try (var in = AffineTest.class.getResourceAsStream("affine.json")) {
            return Json.mapper().readTree(Objects.requireNonNull(in));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void movesPixelsAsKerasDoes(JsonNode one) throws IOException {
        var file = file();
        var picture = new FloatPicture(2, 4, 5, floats(file.path("picture")));
        double first = one.path("arguments").path(0).asDouble();
        double second = one.path("arguments").path(1).asDouble();
        var affine =
                switch (one.path("transform").asText()) {
                    case "rotation" -> Affine.rotation(first, 4, 5);
                    case "shear" -> Affine.shear(first, second);
                    case "zoom" -> Affine.zoom(first, second, 4, 5);
                    default -> Affine.translation(first, second);
                };
        var options = new RandomRotation(
                new Range(0, 0),
                Json.mapper().treeToValue(one.path("fill_mode"), FillMode.class),
                Json.mapper().treeToValue(one.path("interpolation"), Interpolation.class),
                null,
                0.25);
        var moved = new float[40];
        affine.apply(picture, options, moved);

        var expected = floats(one.path("expected"));
        for (int i = 0; i < expected.length; i++) {
            assertThat(moved[i]).as("value %s", i).isCloseTo(expected[i], within(2e-5f));
        }
    }

    private static float[] floats(JsonNode list) {
        var values = new float[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) list.path(i).asDouble();
        }
        return values;
    }
}
