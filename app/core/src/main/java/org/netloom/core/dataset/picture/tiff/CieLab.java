package org.netloom.core.dataset.picture.tiff;

import java.awt.image.Raster;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.text.Failure;

/// CIE 1976 L*a*b* under D50 light, as TIFF and ICC have it, to sRGB.
final class CieLab {
    /// XYZ under D50, adapted (Bradford) to sRGB's D65, to linear sRGB.
    private static final double[][] TO_RGB = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };

    private static final double[] WHITE = {0.96422, 1, 0.82521};

    private CieLab() {}

    /// @param signed whether a and b are signed bytes rather than bytes with 128 in the middle
    static Picture toRgb(Raster raster, boolean signed) throws Failure {
        if (raster.getNumBands() < 3 || raster.getSampleModel().getSampleSize(0) != 8) {
            throw Failure.of("This kind of Lab TIFF is not read: save it as RGB.");
        }
        int w = raster.getWidth();
        int h = raster.getHeight();
        var rgb = new byte[Math.multiplyExact(w * h, 3)];
        int[] lab = null;
        for (int y = 0, at = 0; y < h; y++) {
            for (int x = 0; x < w; x++, at += 3) {
                lab = raster.getPixel(x + raster.getMinX(), y + raster.getMinY(), lab);
                pixel(
                        lab[0] * 100 / 255.0,
                        signed ? (byte) lab[1] : lab[1] - 128,
                        signed ? (byte) lab[2] : lab[2] - 128,
                        rgb,
                        at);
            }
        }
        return new Picture(w, h, 3, rgb);
    }

    private static void pixel(double l, double a, double b, byte[] rgb, int at) {
        double fy = (l + 16) / 116;
        double x = WHITE[0] * cube(fy + a / 500);
        double y = WHITE[1] * cube(fy);
        double z = WHITE[2] * cube(fy - b / 200);
        for (int k = 0; k < 3; k++) {
            double linear = TO_RGB[k][0] * x + TO_RGB[k][1] * y + TO_RGB[k][2] * z;
            double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
            rgb[at + k] = (byte) Math.clamp(Math.round(255 * value), 0L, 255L);
        }
    }

    private static double cube(double f) {
        return f > 6.0 / 29 ? f * f * f : (f - 4.0 / 29) * 3 * 36 / 841;
    }
}
