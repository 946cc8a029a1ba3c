package org.netloom.core.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.graph.Front;
import org.netloom.core.graph.Graph;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.Augmentation.RandomFlip;
import org.netloom.core.layers.Augmentation.RandomRotation;
import org.netloom.core.layers.Augmentation.RandomShear;
import org.netloom.core.layers.Augmentation.RandomTranslation;
import org.netloom.core.layers.Augmentation.RandomZoom;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.options.FillMode;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.Range;

/// Beside Keras' ImageDataGenerator: what it drew in 10,000 draws with the gemstone tutorial's settings,
/// and what its apply_transform made of a small picture.
class GeneratorTest {
    private static final int DRAWS = 10_000;
    private static final AugmentationSettings GEMSTONES =
            new AugmentationSettings(true, false, 40, 0.2, 0.2, 0.2, 0.2, 0, 0, 0, FillMode.NEAREST, 0);

    /// Values that are their column, or their row; the middle is at (10, 5).
    private static final FloatPicture COLUMNS = ramp(true);

    private static final FloatPicture ROWS = ramp(false);

    private static FloatPicture ramp(boolean columns) {
        var values = new float[21 * 11];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns ? i % 21 : i / 21;
        }
        return new FloatPicture(1, 11, 21, values);
    }

    private static JsonNode keras() {
        try (var in = GeneratorTest.class.getResourceAsStream("generator.json")) {
            return Json.mapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static <L extends Augmentation> L layer(Class<L> kind) {
        var graph = GEMSTONES.in(Graph.chain(List.of(new Input(11, 21, 1))), new Range(0, 1));
        return Front.layers(graph).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static float[] after(Augmentation layer, FloatPicture picture, long seed) {
        var into = new float[picture.values().length];
        Augment.apply(layer, picture, new SplittableRandom(seed), into);
        return into;
    }

    /// @param unit what Keras' figure is divided by: it has shifts in pixels of 220 rows, 200 columns
    private static void compare(String name, double unit, ToDoubleFunction<Long> draw) {
        var keras = keras().path("draws").path(name);
        double least = keras.path("min").asDouble() / unit;
        double most = keras.path("max").asDouble() / unit;
        double wide = most - least;
        var all = new DoubleSummaryStatistics();
        double squares = 0;
        var seeds = new SplittableRandom(6);
        for (int i = 0; i < DRAWS; i++) {
            double drawn = draw.applyAsDouble(seeds.nextLong());
            all.accept(drawn);
            squares += drawn * drawn;
        }
        double deviation = Math.sqrt(squares / DRAWS - all.getAverage() * all.getAverage());
        assertThat(all.getMin()).as("least %s", name).isCloseTo(least, within(0.002 * wide));
        assertThat(all.getMax()).as("most %s", name).isCloseTo(most, within(0.002 * wide));
        assertThat(all.getAverage())
                .as("mean %s", name)
                .isCloseTo(keras.path("mean").asDouble() / unit, within(0.012 * wide));
        assertThat(deviation)
                .as("deviation %s", name)
                .isCloseTo(keras.path("deviation").asDouble() / unit, within(0.006 * wide));
    }

    @Test
    void theGemstoneTutorialDrawsFromKerasRanges() {
        int middle = 5 * 21 + 10;
        var turn = layer(RandomRotation.class);
        compare("theta", 1, seed -> Math.toDegrees(Math.asin((after(turn, ROWS, seed)[middle + 4] - 5) / 4)));
        var move = layer(RandomTranslation.class);
        compare("tx", 220, seed -> (5 - after(move, ROWS, seed)[middle]) / 11);
        compare("ty", 200, seed -> (10 - after(move, COLUMNS, seed)[middle]) / 21);
        var shear = layer(RandomShear.class);
        compare("shear", 1, seed -> Math.toDegrees(Math.asin((after(shear, COLUMNS, seed)[middle] - 10) / 5)));
        var zoom = layer(RandomZoom.class);
        compare("zx", 1, seed -> (after(zoom, ROWS, seed)[middle + 4 * 21] - 5) / 4);
        compare("zy", 1, seed -> (after(zoom, COLUMNS, seed)[middle + 5] - 10) / 5);
    }

    @Test
    void theGemstoneTutorialMirrorsHalfAndZoomsBothWaysForThemselves() {
        var flip = layer(RandomFlip.class);
        var zoom = layer(RandomZoom.class);
        int mirrored = 0;
        double together = 0;
        var seeds = new SplittableRandom(8);
        for (int i = 0; i < DRAWS; i++) {
            long seed = seeds.nextLong();
            mirrored += after(flip, COLUMNS, seed)[0] == 20 ? 1 : 0;
            double high = (after(zoom, ROWS, seed)[9 * 21 + 10] - 5) / 4 - 1;
            double wide = (after(zoom, COLUMNS, seed)[5 * 21 + 15] - 10) / 5 - 1;
            together += high * wide / (0.2 * 0.2 / 3);
        }
        assertThat(mirrored)
                .isCloseTo(keras().path("draws").path("flip_horizontal").asInt(), within(200));
        assertThat(together / DRAWS).isCloseTo(0, within(0.04));
    }

    static List<JsonNode> cases() {
        var cases = new ArrayList<JsonNode>();
        keras().path("cases").forEach(cases::add);
        return cases;
    }

    /// Beyond the border Keras' layers, as TensorFlow, blend with the fill value and repeat the picture
    /// otherwise than ImageDataGenerator: with constant and wrap the pixels that come from inside count.
    @ParameterizedTest
    @MethodSource("cases")
    void movesPixelsAsApplyTransformDoes(JsonNode one) throws IOException {
        var file = keras();
        int height = file.path("height").asInt();
        int width = file.path("width").asInt();
        var affine = affine(file.path("matrices").path(one.path("transform").asText()));
        var fill = Json.mapper().treeToValue(one.path("fill_mode"), FillMode.class);
        var options = new RandomRotation(
                Range.around(0),
                fill,
                Interpolation.BILINEAR,
                null,
                file.path("cval").asDouble());
        var moved = new float[height * width];
        affine.apply(new FloatPicture(1, height, width, floats(file.path("picture"))), options, moved);

        var expected = floats(one.path("expected"));
        int compared = 0;
        for (int i = 0; i < moved.length; i++) {
            int x = i % width;
            int y = i / width;
            boolean inside = lies(affine.a0() * x + affine.a1() * y + affine.a2(), width)
                    && lies(affine.b0() * x + affine.b1() * y + affine.b2(), height);
            if (inside || fill == FillMode.NEAREST || fill == FillMode.REFLECT) {
                assertThat(moved[i]).as("pixel %s, %s", x, y).isCloseTo(expected[i], within(2e-3f));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(8);
    }

    private static boolean lies(float at, int length) {
        return at >= 0 && at <= length - 1;
    }

    @Test
    void turnsMovesAndZoomsByKerasMatrices() {
        var matrices = keras().path("matrices");
        check(Affine.rotation(25, 6, 6), affine(matrices.path("rotation")));
        check(Affine.translation(2.5, -1.25), affine(matrices.path("translation")));
        check(Affine.zoom(0.7, 1.4, 6, 6), affine(matrices.path("zoom")));
    }

    private static void check(Affine ours, Affine keras) {
        assertThat(new float[] {ours.a0(), ours.a1(), ours.a2(), ours.b0(), ours.b1(), ours.b2()})
                .containsExactly(
                        new float[] {keras.a0(), keras.a1(), keras.a2(), keras.b0(), keras.b1(), keras.b2()},
                        offset(1e-5f));
    }

    private static Affine affine(JsonNode matrix) {
        var m = floats(matrix);
        return new Affine(m[0], m[1], m[2], m[3], m[4], m[5]);
    }

    private static float[] floats(JsonNode list) {
        var values = new float[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) list.path(i).asDouble();
        }
        return values;
    }
}
