package org.netloom.core.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.netloom.core.layers.Augmentation.RandomErasing;
import org.netloom.core.layers.options.Range;

class ErasingTest {
    private static final int DRAWS = 10_000;

    /// Keras' layer, 10,000 times on 30 × 40: 0.501 of the pictures, 12 to 26 wide (mean 19.71, deviation
    /// 3.59), 9 to 19 high (14.72, 2.70), 0.1212 of all pixels, from edge to edge.
    @Test
    void wipesOutRectanglesOfKerasSizes() {
        var erasing = new RandomErasing(new Range(0, 1), new Range(0.1, 0.4), 1.0, new Range(0, 1), null);
        var picture = new FloatPicture(1, 30, 40, new float[1200]);
        var random = new SplittableRandom(4);
        var width = new DoubleSummaryStatistics();
        var height = new DoubleSummaryStatistics();
        var left = new DoubleSummaryStatistics();
        double pixels = 0;
        for (int i = 0; i < DRAWS; i++) {
            var after = after(erasing, picture, random);
            int first = -1;
            int last = -1;
            int sum = 0;
            for (int at = 0; at < after.length; at++) {
                if (after[at] == 1) {
                    first = first < 0 ? at : first;
                    last = at;
                    sum++;
                }
            }
            if (sum > 0) {
                int wide = last % 40 - first % 40 + 1;
                int high = last / 40 - first / 40 + 1;
                assertThat(sum).isEqualTo(wide * high);
                width.accept(wide);
                height.accept(high);
                left.accept(first % 40);
            }
            pixels += sum / 1200.0;
        }
        assertThat(width.getCount()).isBetween(4850L, 5150L);
        assertThat(width.getMin()).isEqualTo(12);
        assertThat(width.getMax()).isEqualTo(26);
        assertThat(width.getAverage()).isCloseTo(19.71, within(0.2));
        assertThat(height.getMin()).isEqualTo(9);
        assertThat(height.getMax()).isEqualTo(19);
        assertThat(height.getAverage()).isCloseTo(14.72, within(0.15));
        assertThat(left.getMin()).isBetween(0.0, 1.0);
        assertThat(left.getAverage()).isCloseTo(10.65, within(0.4));
        assertThat(pixels / DRAWS).isCloseTo(0.1212, within(0.006));
    }

    @Test
    void noiseStaysWithinItsRange() {
        var erasing = new RandomErasing(new Range(1, 1), new Range(1, 1), null, new Range(0, 255), null);
        var picture = new FloatPicture(1, 11, 21, new float[231]);
        Arrays.fill(picture.values(), 99.5f);
        var after = after(erasing, picture, new SplittableRandom(1));

        assertThat(after).contains(0f, 255f).doesNotContain(99.5f);
        for (float value : after) {
            assertThat(value).isBetween(0f, 255f);
        }
    }

    private static float[] after(RandomErasing layer, FloatPicture picture, SplittableRandom random) {
        var into = new float[picture.values().length];
        Augment.apply(layer, picture, random, into);
        return into;
    }
}
