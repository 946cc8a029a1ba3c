package org.netloom.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.weights.Initializer;
import org.netloom.core.text.Failure;

class InitializerTest {
    /// 5 × 5 kernel, 40 channels to 100: 100,000 values, fan in 1000, fan out 2500.
    private static final List<Integer> KERNEL = List.of(5, 5, 40, 100);

    /// Cut at two deviations a normal distribution keeps a variance of 0.87962566².
    private static final double CUT = 0.87962566103423978 * 0.87962566103423978;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"glorot_uniform\" | 0 | 0.000571428 | 0.0414040",
                "\"glorot_normal\" | 0 | 0.000571428 | 0.0543519",
                "\"he_uniform\" | 0 | 0.002 | 0.0774597",
                "\"he_normal\" | 0 | 0.002 | 0.1016823",
                "\"lecun_uniform\" | 0 | 0.001 | 0.0547723",
                "\"lecun_normal\" | 0 | 0.001 | 0.0719003",
                "{\"class_name\": \"VarianceScaling\", \"scale\": 3, \"mode\": \"fan_out\", \"distribution\": \"uniform\"}"
                        + " | 0 | 0.0012 | 0.06",
                "{\"class_name\": \"VarianceScaling\", \"distribution\": \"untruncated_normal\"} | 0 | 0.001 | 0.2",
                "\"random_uniform\" | 0 | 0.000833333 | 0.05",
                "{\"class_name\": \"RandomUniform\", \"minval\": 0, \"maxval\": 0.4} | 0.2 | 0.0133333 | 0.4",
                "\"random_normal\" | 0 | 0.0025 | 0.3",
                "{\"class_name\": \"RandomNormal\", \"mean\": 1, \"stddev\": 0.1} | 1 | 0.01 | 1.6",
                "\"orthogonal\" | 0 | 0.001 | 0.3"
            })
    void drawsWithKerasMeanVarianceAndBounds(String json, double mean, double variance, double most) throws Failure {
        check(Json.parse(json, Initializer.class), mean, variance, most);
    }

    @Test
    void cutsATruncatedNormalWithoutScalingItBack() {
        check(new Initializer.TruncatedNormal(-1, 0.5, null), -1, 0.25 * 0.7737413, 2);
        assertThat(CUT).isCloseTo(0.7737413, within(1e-6));
    }

    private static void check(Initializer initializer, double mean, double variance, double most) {
        var values = initializer.sample(KERNEL, new SplittableRandom(7));
        double sum = 0;
        double largest = 0;
        for (float value : values) {
            sum += value;
            largest = Math.max(largest, Math.abs(value));
        }
        double middle = sum / values.length;
        double spread = 0;
        for (float value : values) {
            spread += (value - middle) * (value - middle) / values.length;
        }
        assertThat(values).hasSize(100_000);
        assertThat(middle).isCloseTo(mean, within(4 * Math.sqrt(variance / values.length)));
        assertThat(spread).isCloseTo(variance, within(0.02 * variance));
        assertThat(largest).isLessThanOrEqualTo(most * 1.00001);
    }

    @Test
    void drawsOrthogonalColumnsOrRows() {
        var initializer = new Initializer.Orthogonal(2, 5);
        for (var shape : List.of(List.of(3, 2, 4), List.of(2, 2, 9))) {
            int columns = shape.getLast();
            int rows = shape.get(0) * shape.get(1);
            var values = initializer.sample(shape, new SplittableRandom(5));
            boolean wide = rows < columns;
            for (int a = 0; a < Math.min(rows, columns); a++) {
                for (int b = 0; b < Math.min(rows, columns); b++) {
                    double dot = 0;
                    for (int i = 0; i < Math.max(rows, columns); i++) {
                        dot += wide
                                ? values[a * columns + i] * values[b * columns + i]
                                : values[i * columns + a] * values[i * columns + b];
                    }
                    assertThat(dot).isCloseTo(a == b ? 4 : 0, within(1e-5));
                }
            }
        }
    }

    @Test
    void drawsTheSameFromTheSameSeed() {
        var initializer = new Initializer.HeNormal(null);
        var first = initializer.sample(KERNEL, new SplittableRandom(1));

        assertThat(initializer.sample(KERNEL, new SplittableRandom(1))).isEqualTo(first);
        assertThat(initializer.sample(KERNEL, new SplittableRandom(2))).isNotEqualTo(first);
    }

    @Test
    void fillsWithOneValue() {
        var random = new SplittableRandom(1);
        assertThat(new Initializer.Zeros().sample(List.of(3), random)).containsExactly(0, 0, 0);
        assertThat(new Initializer.Ones().sample(List.of(3), random)).containsExactly(1, 1, 1);
        assertThat(new Initializer.Constant(0.5).sample(List.of(2), random)).containsExactly(0.5f, 0.5f);
        assertThat(new Initializer.Identity(2).sample(List.of(2, 3), random)).containsExactly(2, 0, 0, 0, 2, 0);
    }

    @Test
    void refusesTensorsThatItIsNotFor() {
        assertThatThrownBy(() -> LayerOptions.with(new Conv2D(8, 3), "kernel_initializer", new Initializer.Identity(1)))
                .isInstanceOf(InvalidOption.class)
                .hasMessageContaining("identity");
        assertThatThrownBy(() ->
                        LayerOptions.with(new Conv2D(8, 3), "bias_initializer", new Initializer.Orthogonal(1, null)))
                .isInstanceOf(InvalidOption.class);
    }
}
