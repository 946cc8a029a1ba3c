package org.netloom.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializerTest {
    /// 3 × 3 kernel, 32 channels to 64: fan in 288, fan out 576.
    private static final List<Integer> KERNEL = List.of(3, 3, 32, 64);

    @ParameterizedTest
    @CsvSource({
        "GLOROT_UNIFORM, 0.0023148, 0.0833334",
        "GLOROT_NORMAL, 0.0023148, 0.1094",
        "HE_UNIFORM, 0.0069444, 0.1443376",
        "HE_NORMAL, 0.0069444, 0.18948",
        "LECUN_UNIFORM, 0.0034722, 0.1020621",
        "LECUN_NORMAL, 0.0034722, 0.13398",
        "RANDOM_UNIFORM, 0.00083333, 0.05",
        "RANDOM_NORMAL, 0.0025, 0.3"
    })
    void drawsWithKerasMeanVarianceAndBounds(Initializer initializer, double variance, double most) {
        var values = initializer.sample(KERNEL, new SplittableRandom(7));
        double mean = 0;
        double largest = 0;
        for (float value : values) {
            mean += value / values.length;
            largest = Math.max(largest, Math.abs(value));
        }
        double spread = 0;
        for (float value : values) {
            spread += (value - mean) * (value - mean) / values.length;
        }

        assertThat(mean).isCloseTo(0, within(4 * Math.sqrt(variance / values.length)));
        assertThat(spread).isCloseTo(variance, within(0.04 * variance));
        assertThat(largest).isLessThanOrEqualTo(most);
    }

    @Test
    void drawsTheSameFromTheSameSeed() {
        var first = Initializer.HE_NORMAL.sample(KERNEL, new SplittableRandom(1));

        assertThat(Initializer.HE_NORMAL.sample(KERNEL, new SplittableRandom(1)))
                .isEqualTo(first);
        assertThat(Initializer.HE_NORMAL.sample(KERNEL, new SplittableRandom(2)))
                .isNotEqualTo(first);
    }

    @Test
    void fillsBiasesAndScales() {
        assertThat(Initializer.ZEROS.sample(List.of(3), new SplittableRandom(1)))
                .containsExactly(0, 0, 0);
        assertThat(Initializer.ONES.sample(List.of(3), new SplittableRandom(1))).containsExactly(1, 1, 1);
    }
}
