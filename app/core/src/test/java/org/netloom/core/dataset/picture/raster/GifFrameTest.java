package org.netloom.core.dataset.picture.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.text.Failure;

class GifFrameTest {
    private static final byte[] BLUE_RED = {0, 0, (byte) 255, (byte) 255, 0, 0, 0, (byte) 255, 0, 9, 9, 9};
    /// Codes of three bits: clear, 1, 1, 1; from then on of four: 1, end.
    private static final int[] FOUR_ONES = {0b01_001_100, 0b0001_001_0, 0b0101};

    /// A frame of 2 × 2 at (1, 1) on a canvas of 4 × 4.
    private static byte[] gif(byte[] palette, int clear, int... codes) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'G', 'I', 'F', '8', '9', 'a', 4, 0, 4, 0});
        out.writeBytes(new byte[] {(byte) (palette.length > 0 ? 0x81 : 0), 1, 0});
        out.writeBytes(palette);
        if (clear >= 0) {
            out.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 1, 0, 0, (byte) clear, 0});
        }
        out.writeBytes(new byte[] {0x2C, 1, 0, 1, 0, 2, 0, 2, 0, 0, 2, (byte) codes.length});
        for (int code : codes) {
            out.write(code);
        }
        out.writeBytes(new byte[] {0, 0x3B});
        return out.toByteArray();
    }

    private static byte[] pixel(Picture picture, int x, int y) {
        var rgb = picture.withChannels(3).pixels();
        int at = (y * picture.width() + x) * 3;
        return new byte[] {rgb[at], rgb[at + 1], rgb[at + 2]};
    }

    @Test
    void aroundASmallerFrameIsThePalettesFirstColour() throws Failure {
        var picture = GifFrame.decode(gif(BLUE_RED, -1, FOUR_ONES));

        assertThat(picture.width()).isEqualTo(4);
        assertThat(pixel(picture, 0, 0)).containsExactly(0, 0, 255);
        assertThat(pixel(picture, 1, 1)).containsExactly(255, 0, 0);
        assertThat(pixel(picture, 2, 2)).containsExactly(255, 0, 0);
        assertThat(pixel(picture, 3, 2)).containsExactly(0, 0, 255);
    }

    @Test
    void whatIsClearIsWhite() throws Failure {
        var picture = GifFrame.decode(gif(BLUE_RED, 3, FOUR_ONES));

        assertThat(pixel(picture, 0, 0)).containsExactly(255, 255, 255);
        assertThat(pixel(picture, 1, 1)).containsExactly(255, 0, 0);
    }

    @Test
    void withoutAPaletteThePlacesAreGrays() throws Failure {
        var picture = GifFrame.decode(gif(new byte[0], -1, FOUR_ONES));

        assertThat(picture.channels()).isEqualTo(1);
        assertThat(pixel(picture, 1, 1)).containsExactly(1, 1, 1);
    }

    @Test
    void aCodeThatMeansNothingIsDamage() {
        assertThatThrownBy(() -> GifFrame.decode(gif(BLUE_RED, -1, 0b11_111_100, 255)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void fewerPixelsThanPromisedAreACutOffFile() {
        assertThatThrownBy(() -> GifFrame.decode(gif(BLUE_RED, -1, FOUR_ONES[0])))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cut off");
    }
}
