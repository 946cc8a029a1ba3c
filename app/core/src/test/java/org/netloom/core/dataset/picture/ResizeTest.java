package org.netloom.core.dataset.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResizeTest {
    /// tf.image.resize([0, 100], 4) = [0, 25, 75, 100].
    @Test
    void enlargesWithHalfPixelCentres() {
        assertThat(resized(new Picture(2, 1, 1, new byte[] {0, 100}), 1, 4)).containsExactly(0, 25, 75, 100);
    }

    /// The two neighbours of the centre count, the rest does not: (100 + 10) / 2, (100 + 60) / 2.
    @Test
    void shrinksWithoutAntialias() {
        var row = new Picture(8, 1, 1, new byte[] {0, 100, 10, 20, 30, 100, 60, 70});

        assertThat(resized(row, 1, 2)).containsExactly(55, 80);
    }

    @Test
    void keepsChannelsApart() {
        var picture = new Picture(1, 2, 3, new byte[] {0, 10, 20, 100, 110, 120});

        assertThat(resized(picture, 3, 1)).containsExactly(0, 10, 20, 50, 60, 70, 100, 110, 120);
    }

    @Test
    void grayIsPillowsLuma() {
        var picture = new Picture(3, 1, 3, new byte[] {(byte) 255, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255});

        assertThat(picture.withChannels(1).pixels()).containsExactly(76, 150, 29);
    }

    @Test
    void letterboxPutsBlackAround() {
        var picture = new Picture(2, 1, 1, new byte[] {50, 50});
        var target = new byte[16];
        Resize.into(picture, Fit.LETTERBOX, 4, 4, 1, target);

        assertThat(target).containsExactly(0, 0, 0, 0, 50, 50, 50, 50, 50, 50, 50, 50, 0, 0, 0, 0);
    }

    @Test
    void thumbnailsAverageWhatTheyLeaveOut() {
        var picture = new Picture(4, 4, 1, new byte[] {0, 100, 0, 0, 100, 0, 0, 0, 20, 20, 80, 80, 20, 20, 80, 80});
        var target = new byte[4];
        Resize.into(picture, Fit.THUMBNAIL, 2, 2, 1, target);

        assertThat(target).containsExactly(50, 0, 20, 80);
    }

    private static byte[] resized(Picture picture, int height, int width) {
        var target = new byte[height * width * picture.channels()];
        Resize.bilinear(picture, height, width, target);
        return target;
    }
}
