package org.netloom.core.dataset.picture.jpeg;

import java.awt.Point;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.RasterPixels;
import org.netloom.core.dataset.picture.jpeg.coded.CodedJpeg.Samples;

/// A JPEG's components as gray or RGB (JFIF 1.02).
final class JpegColours {
    private JpegColours() {}

    static Picture picture(Samples samples, JpegHeader header) throws IOException {
        int w = samples.width();
        int h = samples.height();
        var planes = samples.planes();
        return switch (planes.length) {
            case 1 -> new Picture(w, h, 1, planes[0]);
            case 3 -> new Picture(w, h, 3, header.rgb() ? interleaved(planes) : fromYcc(planes));
            case 4 -> {
                var data = new DataBufferByte(planes, w * h);
                int[] banks = {0, 1, 2, 3};
                var raster = Raster.createBandedRaster(data, w, h, w, banks, new int[4], new Point());
                yield RasterPixels.ofCmyk(raster, header.ycck());
            }
            default -> throw new IOException("components");
        };
    }

    private static byte[] interleaved(byte[][] planes) {
        var rgb = new byte[Math.multiplyExact(planes[0].length, 3)];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = planes[i % 3][i / 3];
        }
        return rgb;
    }

    /// In whole numbers of 16 bits, as libjpeg.
    private static byte[] fromYcc(byte[][] planes) {
        var rgb = new byte[Math.multiplyExact(planes[0].length, 3)];
        for (int i = 0, at = 0; i < planes[0].length; i++) {
            int y = planes[0][i] & 255;
            int cb = (planes[1][i] & 255) - 128;
            int cr = (planes[2][i] & 255) - 128;
            rgb[at++] = (byte) Math.clamp(y + (91881 * cr + 32768 >> 16), 0, 255);
            rgb[at++] = (byte) Math.clamp(y + (-22554 * cb - 46802 * cr + 32768 >> 16), 0, 255);
            rgb[at++] = (byte) Math.clamp(y + (116130 * cb + 32768 >> 16), 0, 255);
        }
        return rgb;
    }
}
