package org.netloom.core.dataset.picture.tiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.text.Failure;

class TiffTest {
    private static byte[] tiff(String compression) throws Exception {
        var image = TestPictures.halves(12, 10, new Color(200, 30, 90), new Color(10, 250, 40));
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /// The offset of a field's entry in the first list of fields.
    private static int field(ByteBuffer file, int tag) {
        int list = file.getInt(4);
        for (int i = 0; i < file.getShort(list); i++) {
            if (Short.toUnsignedInt(file.getShort(list + 2 + 12 * i)) == tag) {
                return list + 2 + 12 * i;
            }
        }
        throw new AssertionError("no field " + tag);
    }

    private static ByteBuffer open(byte[] file) {
        return ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "LZW", "Deflate", "PackBits"})
    void pixelsComeBackFromEachCompression(String compression) throws Exception {
        try (var decoder = new PictureDecoder()) {
            var picture = decoder.decode(tiff(compression));
            assertThat(picture.width()).isEqualTo(12);
            assertThat(picture.height()).isEqualTo(10);
            assertThat(Arrays.copyOf(picture.pixels(), 3)).containsExactly(200, 30, 90);
            assertThat(Arrays.copyOfRange(picture.pixels(), 33, 36)).containsExactly(10, 250, 40);
        }
    }

    @Test
    void aListOfFieldsThatLeadsBackToItselfIsReadOnce() throws Exception {
        var file = open(tiff("LZW"));
        int list = file.getInt(4);
        file.putInt(list + 2 + 12 * file.getShort(list), list);
        try (var decoder = new PictureDecoder()) {
            assertThat(decoder.decode(file.array()).width()).isEqualTo(12);
        }
    }

    @Test
    void fieldsThatPointOutOfTheFileAreRefused() throws Exception {
        var file = open(tiff("LZW"));
        int bits = field(file, 258);
        file.putInt(bits + 4, 1_000_000_000);
        try (var decoder = new PictureDecoder()) {
            assertThatThrownBy(() -> decoder.decode(file.array()))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void aHugeSizeInAFewBytesIsRefusedBeforeAnythingIsReserved() throws Exception {
        var file = open(tiff("LZW"));
        for (int tag : new int[] {256, 257}) {
            int at = field(file, tag);
            file.putShort(at + 2, (short) 4);
            file.putInt(at + 8, 60_000);
        }
        try (var decoder = new PictureDecoder()) {
            assertThatThrownBy(() -> decoder.decode(file.array()))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("more than 100 million");
        }
    }

    @Test
    void aFieldWithoutValuesAtTheEndOfTheFileIsRefused() {
        var file = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 1);
        file.putShort((short) 256).putShort((short) 5).putInt(0);

        try (var decoder = new PictureDecoder()) {
            assertThatThrownBy(() -> decoder.decode(file.array()))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("impossible size");
        }
    }
}
