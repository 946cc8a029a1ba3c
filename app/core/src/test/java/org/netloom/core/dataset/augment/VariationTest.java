package org.netloom.core.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.layers.Augmentation.RandomBrightness;
import org.netloom.core.layers.Augmentation.RandomCrop;
import org.netloom.core.layers.Augmentation.RandomFlip;
import org.netloom.core.layers.FrontLayer;
import org.netloom.core.layers.Preprocessor.CenterCrop;
import org.netloom.core.layers.Preprocessor.Normalization;
import org.netloom.core.layers.Preprocessor.Rescaling;
import org.netloom.core.layers.Preprocessor.Resizing;
import org.netloom.core.layers.options.FlipMode;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.layers.options.Range;
import org.netloom.core.project.Preprocessing;

class VariationTest {
    private static final Picture PICTURE = picture(6, 4);

    /// No two pixels alike.
    private static Picture picture(int width, int height) {
        var pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (3 * i);
        }
        return new Picture(width, height, 3, pixels);
    }

    private static Picture of(long seed, FrontLayer... layers) {
        return Variation.of(List.of(layers), Preprocessing.DEFAULT, PICTURE, seed);
    }

    @Test
    void theWayThatNumbersAreScaledIsTakenBack() {
        var normalization =
                new Normalization(List.of(-1), Numbers.of(0.1, 0.2, 0.3), Numbers.of(0.04, 0.09, 0.25), false);
        assertThat(of(1).pixels()).isEqualTo(PICTURE.pixels());
        assertThat(of(1, new Rescaling(Numbers.of(2), Numbers.of(-1)), normalization)
                        .pixels())
                .isEqualTo(PICTURE.pixels());
    }

    @Test
    void aFlipIsThePictureOrItsMirrorImageAndTheSeedDecides() {
        var flip = new RandomFlip(FlipMode.HORIZONTAL, null);
        var mirrored = new byte[PICTURE.pixels().length];
        for (int i = 0; i < mirrored.length; i++) {
            int x = i / 3 % 6;
            mirrored[i] = PICTURE.pixels()[i + 3 * (5 - 2 * x)];
        }
        var firsts = new HashSet<Byte>();
        for (int seed = 0; seed < 40; seed++) {
            var pixels = of(seed, flip).pixels();
            assertThat(pixels).isEqualTo(of(seed, flip).pixels());
            assertThat(pixels).isIn(PICTURE.pixels(), mirrored);
            firsts.add(pixels[0]);
        }
        assertThat(firsts).containsExactlyInAnyOrder(PICTURE.pixels()[0], mirrored[0]);
    }

    @Test
    void coloursChangeWithinTheRangeOfTheirNumbers() {
        var brighter = new RandomBrightness(new Range(0.2, 0.2), new Range(0, 1), null);
        var pixels = of(1, brighter).pixels();
        for (int i = 0; i < pixels.length; i++) {
            assertThat(pixels[i] & 255).isEqualTo(Math.min(255, (PICTURE.pixels()[i] & 255) + 51));
        }
    }

    @Test
    void sizesAreThoseOfTheLayers() {
        var crop = of(1, new CenterCrop(2, 4));
        assertThat(crop.height()).isEqualTo(2);
        assertThat(crop.width()).isEqualTo(4);
        assertThat(crop.pixels()[0]).isEqualTo(PICTURE.pixels()[3 * (6 + 1)]);
        var both = of(1, new CenterCrop(2, 4), new Resizing(8, 8));
        assertThat(both.height()).isEqualTo(8);
        assertThat(both.pixels()[0]).isEqualTo(crop.pixels()[0]);
        assertThat(of(1, new CenterCrop(8, 8)).width()).isEqualTo(8);
        var part = of(1, new RandomCrop(3, 5, null));
        assertThat(part.height()).isEqualTo(3);
        assertThat(part.width()).isEqualTo(5);
        assertThat(part.pixels()[3] - part.pixels()[0]).isEqualTo(9);
        assertThat(of(1, new RandomCrop(9, 9, null)).height()).isEqualTo(9);
    }

    @Test
    void whatTheNetGetsIsPreparedByEveryOptionAndNotVaried() {
        var nearest = new Resizing(2, 3, Interpolation.NEAREST, false, false, 0, false);
        var flip = new RandomFlip(FlipMode.HORIZONTAL, null);
        var prepared = Variation.prepared(
                List.of(new Rescaling(Numbers.of(1 / 127.5), Numbers.of(-1)), flip, nearest),
                Preprocessing.NONE,
                PICTURE);
        assertThat(prepared.picture().width()).isEqualTo(3);
        for (int x = 0; x < 3; x++) {
            // Of 6 × 4 the pixels in the middle of 2 × 2 each: nothing is blended.
            int from = 3 * (6 + 2 * x + 1);
            assertThat(prepared.picture().pixels()[3 * x]).isEqualTo(PICTURE.pixels()[from]);
        }
        assertThat(prepared.least()).isGreaterThanOrEqualTo(-1);
        assertThat(prepared.most()).isLessThanOrEqualTo(1).isPositive();
        var padded = new Resizing(6, 6, Interpolation.BILINEAR, false, true, 1, false);
        assertThat(Variation.prepared(List.of(padded), Preprocessing.DEFAULT, PICTURE)
                        .picture()
                        .pixels()[0])
                .isEqualTo((byte) 255);
        assertThat(Variation.prepared(List.of(new RandomCrop(2, 2, null)), Preprocessing.DEFAULT, PICTURE)
                        .picture()
                        .width())
                .isEqualTo(2);
    }
}
