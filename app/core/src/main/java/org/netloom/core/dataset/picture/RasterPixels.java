package org.netloom.core.dataset.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Samples as a decoder leaves them, made uint8 gray or RGB. Takes the numbers as they are, without
/// colour profiles or gamma (as Pillow and TensorFlow do), and lays what is transparent over white.
public final class RasterPixels {
    private RasterPixels() {}

    /// May take over the image's own buffer.
    public static Picture of(BufferedImage image) {
        return of(image, true, image.isAlphaPremultiplied());
    }

    /// @param clear whether a last band over gray or RGB says what is transparent
    /// @param premultiplied whether the colours are less where they are transparent
    public static Picture of(BufferedImage image, boolean clear, boolean premultiplied) {
        var raster = image.getRaster();
        if (image.getColorModel() instanceof IndexColorModel palette) {
            return palette(raster, palette);
        }
        int bands = raster.getNumBands();
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            var own = own(raster, bands);
            if (own != null) {
                return own;
            }
        }
        if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
            return ofCmyk(raster);
        }
        return samples(raster, premultiplied, clear && image.getColorModel().hasAlpha());
    }

    /// Gray or RGB as floats of 0 to 255; what lies beyond is brought in.
    public static Picture ofFloats(Raster raster) {
        int w = raster.getWidth();
        int h = raster.getHeight();
        int bands = raster.getNumBands();
        int channels = bands < 3 ? 1 : 3;
        var pixels = new byte[Math.multiplyExact(w * h, channels)];
        var row = new float[w * bands];
        for (int y = 0, at = 0; y < h; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, w, 1, row);
            for (int p = 0; p < row.length; p += bands) {
                for (int k = 0; k < channels; k++) {
                    pixels[at++] = (byte) (int) Math.clamp(row[p + k], 0, 255);
                }
            }
        }
        return new Picture(w, h, channels, pixels);
    }

    /// CMYK as printers mean it: R = (255 − C) · (255 − K) / 255, as Pillow.
    private static Picture ofCmyk(Raster raster) {
        int w = raster.getWidth();
        int h = raster.getHeight();
        int bands = raster.getNumBands();
        int bits = raster.getSampleModel().getSampleSize(0);
        var rgb = new byte[Math.multiplyExact(w * h, 3)];
        var row = new int[w * bands];
        for (int y = 0, at = 0; y < h; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, w, 1, row);
            for (int p = 0; p < row.length; p += bands) {
                int light = 255 - eight(row[p + 3], bits);
                for (int k = 0; k < 3; k++) {
                    rgb[at++] = (byte) (((255 - eight(row[p + k], bits)) * light + 127) / 255);
                }
            }
        }
        return new Picture(w, h, 3, rgb);
    }

    /// CMYK or YCCK samples of a JPEG, inverted as Adobe stores them: R = C · K / 255, as Pillow.
    public static Picture ofCmyk(Raster raster, boolean ycck) {
        int w = raster.getWidth();
        int h = raster.getHeight();
        var rgb = new byte[Math.multiplyExact(w * h, 3)];
        var row = new int[w * 4];
        for (int y = 0, at = 0; y < h; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, w, 1, row);
            for (int p = 0; p < row.length; p += 4) {
                if (ycck) {
                    toCmyk(row, p);
                }
                for (int k = 0; k < 3; k++) {
                    rgb[at++] = (byte) ((row[p + k] * row[p + 3] + 127) / 255);
                }
            }
        }
        return new Picture(w, h, 3, rgb);
    }

    /// JFIF's YCbCr to RGB, of which Adobe's inverted CMY is the complement's complement.
    private static void toCmyk(int[] row, int p) {
        double y = row[p];
        double cb = row[p + 1] - 128;
        double cr = row[p + 2] - 128;
        row[p] = 255 - clamp(y + 1.402 * cr);
        row[p + 1] = 255 - clamp(y - 0.344136 * cb - 0.714136 * cr);
        row[p + 2] = 255 - clamp(y + 1.772 * cb);
    }

    private static int clamp(double value) {
        return (int) Math.clamp(Math.round(value), 0L, 255L);
    }

    /// The image's buffer itself, its bytes brought to RGB order in place: no second copy of a large
    /// photograph.
    private static @Nullable Picture own(Raster raster, int bands) {
        int w = raster.getWidth();
        int h = raster.getHeight();
        if (!(raster.getDataBuffer() instanceof DataBufferByte buffer)
                || !(raster.getSampleModel() instanceof PixelInterleavedSampleModel model)
                || buffer.getData().length != w * h * bands
                || model.getScanlineStride() != w * bands
                || raster.getParent() != null) {
            return null;
        }
        var pixels = buffer.getData();
        if (bands == 3 && Arrays.equals(model.getBandOffsets(), new int[] {2, 1, 0})) {
            for (int p = 0; p < pixels.length; p += 3) {
                byte blue = pixels[p];
                pixels[p] = pixels[p + 2];
                pixels[p + 2] = blue;
            }
        } else if (bands != 1) {
            return null;
        }
        return new Picture(w, h, bands, pixels);
    }

    private static Picture palette(Raster raster, IndexColorModel palette) {
        int w = raster.getWidth();
        int h = raster.getHeight();
        int size = palette.getMapSize();
        var red = new byte[size];
        var green = new byte[size];
        var blue = new byte[size];
        palette.getReds(red);
        palette.getGreens(green);
        palette.getBlues(blue);
        for (int i = 0; i < size; i++) {
            int alpha = palette.getAlpha(i);
            red[i] = Canvas.overWhite(red[i] & 255, alpha);
            green[i] = Canvas.overWhite(green[i] & 255, alpha);
            blue[i] = Canvas.overWhite(blue[i] & 255, alpha);
        }
        int channels = Arrays.equals(red, green) && Arrays.equals(red, blue) ? 1 : 3;
        var pixels = new byte[Math.multiplyExact(w * h, channels)];
        var row = new int[w];
        for (int y = 0, at = 0; y < h; y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, w, 1, 0, row);
            for (int index : row) {
                int colour = Math.min(index, size - 1);
                pixels[at++] = red[colour];
                if (channels == 3) {
                    pixels[at++] = green[colour];
                    pixels[at++] = blue[colour];
                }
            }
        }
        return new Picture(w, h, channels, pixels);
    }

    /// One to four bands of any depth: gray, gray and alpha, RGB, RGB and alpha.
    private static Picture samples(Raster raster, boolean premultiplied, boolean transparent) {
        int w = raster.getWidth();
        int h = raster.getHeight();
        int bands = raster.getNumBands();
        int channels = bands < 3 ? 1 : 3;
        boolean alpha = transparent && (bands == 2 || bands == 4);
        var sizes = raster.getSampleModel().getSampleSize();
        if (channels == 1 && sizes[0] == 16 && fitsByte(raster)) {
            sizes[0] = 8;
        }
        var pixels = new byte[Math.multiplyExact(w * h, channels)];
        var row = new int[w * bands];
        for (int y = 0, at = 0; y < h; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, w, 1, row);
            for (int p = 0; p < row.length; p += bands) {
                int opaque = alpha ? eight(row[p + bands - 1], sizes[bands - 1]) : 255;
                for (int k = 0; k < channels; k++) {
                    int value = sizes[k] == 32 ? Math.clamp(row[p + k], 0, 255) : eight(row[p + k], sizes[k]);
                    pixels[at++] = premultiplied ? (byte) (value + 255 - opaque) : Canvas.overWhite(value, opaque);
                }
            }
        }
        return new Picture(w, h, channels, pixels);
    }

    /// Whether the grays of 16 bits are in truth of 8: of the upper byte nothing would be seen.
    private static boolean fitsByte(Raster raster) {
        var row = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 0, row);
            for (int value : row) {
                if (value > 255) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int eight(int value, int bits) {
        if (bits == 8) {
            return value;
        }
        return bits > 8 ? value >>> (bits - 8) & 255 : value * 255 / ((1 << bits) - 1);
    }
}
