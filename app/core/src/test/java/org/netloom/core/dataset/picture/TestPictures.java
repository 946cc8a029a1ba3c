package org.netloom.core.dataset.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// Small pictures drawn for tests, encoded.
public final class TestPictures {
    private TestPictures() {}

    /// Left half of one colour, right half of another.
    public static BufferedImage halves(int width, int height, Color left, Color right) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(left);
        g.fillRect(0, 0, width / 2, height);
        g.setColor(right);
        g.fillRect(width / 2, 0, width - width / 2, height);
        g.dispose();
        return image;
    }

    /// @param format `png`, `jpeg`, `gif` or `bmp`
    public static byte[] encode(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] png(Color colour) {
        return encode(halves(8, 8, colour, colour.darker()), "png");
    }

    /// The left colour of the picture that write() writes.
    public static Color colour(int seed) {
        return new Color(seed * 2654435 + 1234567 & 0xFFFFFF);
    }

    /// Writes a PNG of 8 × 8 whose bytes depend on `seed`.
    public static Path write(Path file, int seed) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, png(colour(seed)));
    }

    /// The JPEG with an Exif block that gives an orientation.
    public static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = new byte[] {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1, //
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(jpeg, 2));
        out.writeBytes(exif);
        out.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return out.toByteArray();
    }
}
