package org.netloom.core.dataset.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.netloom.core.dataset.health.SizeBins.Bin;

class SizeBinsTest {

    @Test
    void fewSizesHaveABinEach() {
        var bins = SizeBins.of(new int[] {32, 32, 0, 64, 20}, new int[] {32, 32, 0, 32, 48});

        assertThat(bins.sides()).containsExactly(new Bin("32", 2), new Bin("48", 1), new Bin("64", 1));
        assertThat(bins.proportions()).containsExactly(new Bin("1 : 2", 1), new Bin("1 : 1", 2), new Bin("2 : 1", 1));
        assertThat(bins.pictures()).isEqualTo(4);
    }

    @Test
    void manySizesShareBinsOfARoundWidthAndNoneIsLost() {
        var random = new SplittableRandom(1);
        int[] widths = random.ints(5000, 200, 1210).toArray();
        int[] heights = random.ints(5000, 200, 1210).toArray();
        var bins = SizeBins.of(widths, heights);

        assertThat(bins.sides().getFirst().label()).isEqualTo("200 – 299");
        assertThat(bins.sides()).hasSizeBetween(9, 12);
        assertThat(sum(bins.sides())).isEqualTo(5000);
        assertThat(sum(bins.proportions())).isEqualTo(5000);
    }

    @Test
    void binsDoubleWhereTheLargestIsManyTimesTheSmallest() {
        int[] sides = new int[400];
        Arrays.setAll(sides, i -> 20 + 20 * i);
        var bins = SizeBins.of(sides, sides);

        assertThat(bins.sides().stream().map(Bin::label))
                .containsExactly(
                        "16 – 31",
                        "32 – 63",
                        "64 – 127",
                        "128 – 255",
                        "256 – 511",
                        "512 – 1023",
                        "1024 – 2047",
                        "2048 – 4095",
                        "4096 – 8191");
        assertThat(sum(bins.sides())).isEqualTo(400);
    }

    @Test
    void nothingIsKnownOfNothing() {
        assertThat(SizeBins.of(new int[] {0}, new int[] {0})).isEqualTo(SizeBins.NONE);
    }

    private static int sum(List<Bin> bins) {
        return bins.stream().mapToInt(Bin::count).sum();
    }
}
