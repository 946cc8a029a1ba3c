package org.netloom.core.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.DoubleSummaryStatistics;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.Augmentation.RandomBrightness;
import org.netloom.core.layers.Augmentation.RandomContrast;
import org.netloom.core.layers.Augmentation.RandomCrop;
import org.netloom.core.layers.Augmentation.RandomFlip;
import org.netloom.core.layers.Augmentation.RandomRotation;
import org.netloom.core.layers.Augmentation.RandomShear;
import org.netloom.core.layers.Augmentation.RandomTranslation;
import org.netloom.core.layers.Augmentation.RandomZoom;
import org.netloom.core.layers.options.FillMode;
import org.netloom.core.layers.options.FlipMode;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.Range;

/// Ranges of 10,000 draws, measured on pictures whose change tells what was drawn; the limits are those
/// that Keras' layers drew in 10,000 draws of their own, to a few thousandths.
class AugmentTest {
    private static final int DRAWS = 10_000;
    private static final Range UNIT = new Range(-1000, 1000);

    /// A value that is its column, or its row.
    private static final FloatPicture COLUMNS = ramp(true);
    private static final FloatPicture ROWS = ramp(false);

    private static FloatPicture ramp(boolean columns) {
        var values = new float[21 * 11];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns ? i % 21 : i / 21;
        }
        return new FloatPicture(1, 11, 21, values);
    }

    @Test
    void contrastIsDrawnFrom1To1AndTheFactor() {
        var picture = new FloatPicture(1, 1, 2, new float[] {-1, 1});

        check(new RandomContrast(Range.around(0.2), UNIT, null), picture, 1, 1, 1.2);
        check(new RandomContrast(new Range(0.1, 0.3), UNIT, null), picture, 1, 0.9, 1.3);
    }

    @Test
    void brightnessIsAShareOfTheValueRange() {
        var picture = new FloatPicture(1, 1, 1, new float[] {100});

        check(new RandomBrightness(Range.around(0.2), new Range(0, 255), null), picture, 0, 49, 151);
        check(new RandomBrightness(new Range(0.1, 0.3), new Range(0, 200), null), picture, 0, 120, 160);
    }

    @Test
    void translationIsAShareOfTheSide() {
        var across = new RandomTranslation(
                new Range(0, 0), new Range(-0.1, 0.4), FillMode.NEAREST, Interpolation.BILINEAR, null, 0);
        var down = new RandomTranslation(
                Range.around(0.2), new Range(0, 0), FillMode.NEAREST, Interpolation.BILINEAR, null, 0);
        int middle = 5 * 21 + 10;

        check(across, COLUMNS, middle, 10 - 0.4 * 21, 10 + 0.1 * 21);
        check(down, ROWS, middle, 5 - 0.2 * 11, 5 + 0.2 * 11);
    }

    @Test
    void zoomAbove0MakesSmaller() {
        var both = new RandomZoom(Range.around(0.2), null, FillMode.NEAREST, Interpolation.BILINEAR, null, 0);
        var across =
                new RandomZoom(new Range(0, 0), new Range(0.1, 0.2), FillMode.NEAREST, Interpolation.BILINEAR, null, 0);
        int right = 5 * 21 + 15;

        check(both, COLUMNS, right, 10 + 5 * 0.8, 10 + 5 * 1.2);
        check(both, ROWS, 9 * 21 + 10, 5 + 4 * 0.8, 5 + 4 * 1.2);
        check(across, COLUMNS, right, 10 + 5 * 1.1, 10 + 5 * 1.2);
    }

    @Test
    void rotationIsAShareOfAFullTurn() {
        var turn = new RandomRotation(Range.around(0.1), FillMode.NEAREST, Interpolation.BILINEAR, null, 0);
        double most = 4 * Math.sin(Math.toRadians(36));

        check(turn, ROWS, 5 * 21 + 14, 5 - most, 5 + most);
    }

    @Test
    void shearGoesToEitherSideAndAShareOfTheRows() {
        var shear = new RandomShear(
                new Range(0.1, 0.4), new Range(0, 0.2), Interpolation.BILINEAR, FillMode.NEAREST, 0, null);
        int middle = 5 * 21 + 10;
        var random = new SplittableRandom(2);
        var right = new DoubleSummaryStatistics();
        var wide = new DoubleSummaryStatistics();
        var down = new DoubleSummaryStatistics();
        for (int i = 0; i < DRAWS; i++) {
            long seed = random.nextLong();
            double across = after(shear, COLUMNS, new SplittableRandom(seed))[middle] - 10;
            double along = after(shear, ROWS, new SplittableRandom(seed))[middle] - 5;
            right.accept(across);
            wide.accept(Math.abs(across) / 5);
            down.accept(Math.abs(along) / 10);
            assertThat(across * along).isNotNegative();
        }
        // Of Keras' 10,000: 0.1000 … 0.4000 (mean 0.2521) and 0.0000 … 0.2000 (0.1004), as often to the left.
        assertThat(wide.getMin()).isCloseTo(0.1, within(1e-3));
        assertThat(wide.getMax()).isCloseTo(0.4, within(1e-3));
        assertThat(wide.getAverage()).isCloseTo(0.25, within(4e-3));
        assertThat(down.getMin()).isCloseTo(0, within(1e-3));
        assertThat(down.getMax()).isCloseTo(0.2, within(1e-3));
        assertThat(down.getAverage()).isCloseTo(0.1, within(3e-3));
        assertThat(right.getAverage()).isCloseTo(0, within(0.06));
    }

    @Test
    void cropsAreTakenFromEverywhere() {
        var crop = new RandomCrop(4, 18, null);
        var random = new SplittableRandom(3);
        int[] left = new int[4];
        int[] top = new int[8];
        for (int i = 0; i < DRAWS; i++) {
            long seed = random.nextLong();
            var columns = new float[4 * 18];
            var rows = new float[4 * 18];
            Augment.apply(crop, COLUMNS, new SplittableRandom(seed), columns);
            Augment.apply(crop, ROWS, new SplittableRandom(seed), rows);
            assertThat(columns[3 * 18 + 17]).isEqualTo(columns[0] + 17);
            assertThat(rows[3 * 18 + 17]).isEqualTo(rows[0] + 3);
            left[(int) columns[0]]++;
            top[(int) rows[0]]++;
        }
        for (int often : left) {
            assertThat(often).isBetween(2350, 2650);
        }
        for (int often : top) {
            assertThat(often).isBetween(1130, 1370);
        }
    }

    @Test
    void flipsHalfOfThePictures() {
        var random = new SplittableRandom(1);
        int flipped = 0;
        for (int i = 0; i < DRAWS; i++) {
            flipped += after(new RandomFlip(FlipMode.HORIZONTAL, null), COLUMNS, random)[0] == 20 ? 1 : 0;
        }
        assertThat(flipped).isBetween(4800, 5200);
    }

    @Test
    void flipsBothWaysAtOnce() {
        var picture = new FloatPicture(2, 2, 2, new float[] {1, 2, 3, 4, 5, 6, 7, 8});
        var into = new float[8];

        Augment.flip(FlipMode.HORIZONTAL, picture, true, into);
        assertThat(into).containsExactly(2, 1, 4, 3, 6, 5, 8, 7);
        Augment.flip(FlipMode.VERTICAL, picture, true, into);
        assertThat(into).containsExactly(3, 4, 1, 2, 7, 8, 5, 6);
        Augment.flip(FlipMode.HORIZONTAL_AND_VERTICAL, picture, true, into);
        assertThat(into).containsExactly(4, 3, 2, 1, 8, 7, 6, 5);
    }

    @Test
    void coloursStayWithinTheirRange() {
        var picture = new FloatPicture(1, 1, 3, new float[] {0, 100, 255});
        var into = new float[3];

        Augment.brightness(picture, 50, new Range(0, 255), into);
        assertThat(into).containsExactly(50, 150, 255);
        Augment.contrast(picture, 2, new Range(0, 255), into);
        assertThat(into[0]).isZero();
        assertThat(into[1]).isCloseTo(81.6667f, within(1e-3f));
        assertThat(into[2]).isEqualTo(255);
    }

    /// One value of the changed picture lies between the ends, and comes near both.
    private static void check(Augmentation layer, FloatPicture picture, int place, double low, double high) {
        var random = new SplittableRandom(5);
        var drawn = new DoubleSummaryStatistics();
        for (int i = 0; i < DRAWS; i++) {
            drawn.accept(after(layer, picture, random)[place]);
        }
        double near = 0.003 * (high - low);
        assertThat(drawn.getMin()).isBetween(low - 1e-3, low + near);
        assertThat(drawn.getMax()).isBetween(high - near, high + 1e-3);
        if (!(layer instanceof RandomRotation)) {
            assertThat(drawn.getAverage()).isCloseTo((low + high) / 2, within(0.02 * (high - low)));
        }
    }

    private static float[] after(Augmentation layer, FloatPicture picture, SplittableRandom random) {
        var into = new float[picture.values().length];
        Augment.apply(layer, picture, random, into);
        return into;
    }
}
