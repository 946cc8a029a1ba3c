package org.netloom.core.dataset.picture.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.text.Failure;

class PictureDecoderTest {
    private final PictureDecoder decoder = new PictureDecoder();

    @AfterEach
    void close() {
        decoder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void readsEachFormat(String format) throws Failure {
        var picture = decoder.decode(
                TestPictures.encode(TestPictures.halves(32, 16, new Color(200, 40, 90), Color.BLUE), format));

        assertThat(picture.width()).isEqualTo(32);
        assertThat(picture.height()).isEqualTo(16);
        int tolerance = format.equals("jpeg") ? 4 : 0;
        assertPixel(picture, 2, 8, tolerance, 200, 40, 90);
        assertPixel(picture, 29, 8, tolerance, 0, 0, 255);
    }

    @Test
    void keepsGrayNumbersAsTheyAre() throws Failure {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, i);
        }
        var picture = decoder.decode(TestPictures.encode(image, "png"));

        assertThat(picture.channels()).isEqualTo(1);
        assertThat(picture.pixels()[100]).isEqualTo((byte) 100);
        assertThat(picture.pixels()[255]).isEqualTo((byte) 255);
    }

    @Test
    void laysTransparencyOverWhite() throws Failure {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00_FF_00_00);
        image.setRGB(1, 0, 0x80_00_00_00);
        var picture = decoder.decode(TestPictures.encode(image, "png"));

        assertPixel(picture, 0, 0, 0, 255, 255, 255);
        assertPixel(picture, 1, 0, 0, 127, 127, 127);
    }

    @Test
    void takesTheUpperByteOf16Bits() throws Failure {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 0xAB12);

        assertThat(decoder.decode(TestPictures.encode(image, "png")).pixels()).containsExactly(0xAB);
    }

    @Test
    void graysOf16BitsThatAllFit8AreTakenAsTheyAre() throws Failure {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 200);

        assertThat(decoder.decode(TestPictures.encode(image, "png")).pixels()).containsExactly(200, 0);
    }

    @Test
    void refusesAPngWhoseHeaderIsNotAsItWasWritten() {
        var png = TestPictures.png(Color.RED);
        png[29] ^= 1;

        assertThatThrownBy(() -> decoder.decode(png))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void readsInvertedCmyk() throws Exception {
        var raster = Raster.createInterleavedRaster(0, 16, 16, 4, null);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                raster.setPixel(x, y, new int[] {255, 128, 0, 200});
            }
        }
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        writer.dispose();

        assertPixel(decoder.decode(out.toByteArray()), 8, 8, 4, 200, 100, 0);
    }

    /// The corner that was drawn top left, red, shows where the turning put it.
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void turnsAsExifSays(int orientation, int right, int bottom) throws Failure {
        var image = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, 16, 8);
        g.dispose();
        var jpeg = TestPictures.withOrientation(TestPictures.encode(image, "jpeg"), orientation);

        var picture = decoder.decode(jpeg);

        assertThat(picture.width()).isEqualTo(orientation < 5 ? 32 : 16);
        int x = right == 1 ? picture.width() - 3 : 2;
        int y = bottom == 1 ? picture.height() - 3 : 2;
        assertThat(picture.pixels()[(y * picture.width() + x) * 3] & 255).isGreaterThan(200);
    }

    @Test
    void refusesACutJpegAndReadsTheNextOne() throws Failure {
        var whole = TestPictures.encode(TestPictures.halves(200, 200, Color.RED, Color.GREEN), "jpeg");

        assertThatThrownBy(() -> decoder.decode(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cut off");
        assertThat(decoder.decode(whole).width()).isEqualTo(200);
    }

    @Test
    void refusesPicturesWithoutAllTheirPixels() {
        for (var format : new String[] {"png", "jpeg", "gif", "bmp"}) {
            var whole = TestPictures.encode(TestPictures.halves(40, 30, Color.RED, Color.GREEN), format);
            for (int length = 0; length < whole.length - 24; length += 7) {
                var part = Arrays.copyOf(whole, length);
                assertThat(catchThrowable(() -> decoder.decode(part)))
                        .as("%s, %d of %d bytes", format, length, whole.length)
                        .isInstanceOf(Failure.class);
            }
        }
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsReadAsItWas(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("growing.png"), TestPictures.png(Color.RED));
        var done = new AtomicBoolean();
        var more = new byte[1 << 16];
        var writer = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                try {
                    Files.write(file, more, StandardOpenOption.APPEND);
                    done.compareAndSet(false, Files.size(file) > 40 << 20);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        try {
            for (int i = 0; i < 20; i++) {
                assertPixel(decoder.decode(file), 0, 0, 0, 255, 0, 0);
            }
        } finally {
            done.set(true);
            writer.join();
        }
    }

    @Test
    void refusesAHugePictureByItsHeader() {
        var png = TestPictures.png(Color.RED);
        ByteBuffer.wrap(png).putInt(16, 20_000).putInt(20, 20_000);

        assertThatThrownBy(() -> decoder.decode(png))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("20,000 × 20,000");
    }

    @Test
    void namesTheFileTheCauseAndTheRemedy(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("page.jpg"), "<html>not here</html>");

        assertThatThrownBy(() -> decoder.decode(file))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("page.jpg")
                .hasMessageContaining("no picture")
                .hasMessageContaining("replace it");
    }

    private static void assertPixel(Picture picture, int x, int y, int tolerance, int... rgb) {
        var colour = picture.withChannels(3);
        int at = (y * picture.width() + x) * 3;
        for (int k = 0; k < 3; k++) {
            assertThat(colour.pixels()[at + k] & 255).as("channel %d", k).isCloseTo(rgb[k], within(tolerance));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void whateverTheFirstBytesSayItIsAPictureOrAFailure(String format) {
        var whole = TestPictures.encode(TestPictures.halves(40, 30, Color.RED, Color.GREEN), format);
        var random = new Random(5);
        for (int i = 0; i < 400; i++) {
            var changed =
                    Arrays.copyOf(whole, random.nextBoolean() ? whole.length : 40 + random.nextInt(whole.length - 40));
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                changed[4 + random.nextInt(Math.min(changed.length, 400) - 4)] = (byte) random.nextInt();
            }
            try {
                assertThat(decoder.decode(changed).width()).isPositive();
            } catch (Failure e) {
                assertThat(e).hasMessageContaining(": ");
            }
        }
    }
}
