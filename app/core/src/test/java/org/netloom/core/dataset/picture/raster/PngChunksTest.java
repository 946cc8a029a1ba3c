package org.netloom.core.dataset.picture.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.text.Failure;

class PngChunksTest {
    private static final int AFTER_HEADER = 33;
    private static final String PROFILE = "Raw profile type exif\0";

    /// A PNG with a chunk, `times` times, before its pixels.
    private static byte[] with(String type, byte[] body, int times) {
        var png = TestPictures.png(Color.RED);
        var chunk = ByteBuffer.allocate(body.length + 12);
        chunk.putInt(body.length).put(bytes(type)).put(body);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, body.length + 4);
        chunk.putInt((int) sum.getValue());
        var out = new ByteArrayOutputStream();
        out.write(png, 0, AFTER_HEADER);
        for (int i = 0; i < times; i++) {
            out.writeBytes(chunk.array());
        }
        out.write(png, AFTER_HEADER, png.length - AFTER_HEADER);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] packed(String start, byte[] body) throws Exception {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes(start));
        out.write(0);
        try (var packing = new DeflaterOutputStream(out, new Deflater(9))) {
            packing.write(body);
        }
        return out.toByteArray();
    }

    /// As ImageMagick writes it: name, length, lines of 72 figures. The second line has decimal ones alone.
    @Test
    void readsHowTheCameraWasHeldFromAProfileInFigures() throws Exception {
        var exif = ByteBuffer.allocate(72).put(bytes("Exif\0\0MM\0*"));
        exif.putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
        var hex = HexFormat.of().formatHex(exif.array());
        var text = "\nexif\n      72\n" + hex.substring(0, 72) + "\n" + hex.substring(72) + "\n";

        assertThat(PngChunks.orientation(with("tEXt", bytes(PROFILE + text), 1)))
                .isEqualTo(6);
        assertThat(PngChunks.orientation(with("zTXt", packed(PROFILE, bytes(text)), 1)))
                .isEqualTo(6);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMillionLettersWhereALengthShouldBeTakeNoTime() throws Exception {
        var letters = "a".repeat(1 << 20);

        assertThat(PngChunks.orientation(with("zTXt", packed(PROFILE, bytes(letters)), 1)))
                .isEqualTo(1);
        assertThat(PngChunks.orientation(with("tEXt", bytes(PROFILE + letters), 1)))
                .isEqualTo(1);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void refusesManyTextsThatSwellTogether() throws Exception {
        var png = with("zTXt", packed("Comment\0", new byte[1 << 20]), 100_000);

        assertThatThrownBy(() -> PngChunks.orientation(png))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("save it anew");
    }
}
