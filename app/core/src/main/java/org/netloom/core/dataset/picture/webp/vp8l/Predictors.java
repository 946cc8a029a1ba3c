package org.netloom.core.dataset.picture.webp.vp8l;

/// What a pixel's neighbours let expect of it (RFC 9649, 3.5.1), on whole ARGB numbers.
final class Predictors {
    private static final int BLACK = 0xFF000000;

    private Predictors() {}

    static void undo(Transform.Predict transform, int[] pixels, int height) {
        int width = transform.width();
        int across = PixelReader.parts(width, transform.bits());
        pixels[0] = add(pixels[0], BLACK);
        for (int x = 1; x < width; x++) {
            pixels[x] = add(pixels[x], pixels[x - 1]);
        }
        for (int y = 1; y < height; y++) {
            int row = y * width;
            pixels[row] = add(pixels[row], pixels[row - width]);
            int modes = (y >> transform.bits()) * across;
            for (int x = 1; x < width; ) {
                int mode = transform.modes()[modes + (x >> transform.bits())] >>> 8 & 15;
                int end = Math.min(width, (x >> transform.bits()) + 1 << transform.bits());
                run(mode, pixels, row + x, row + end, width);
                x = end;
            }
        }
    }

    private static void run(int mode, int[] p, int from, int to, int width) {
        for (int i = from; i < to; i++) {
            int left = p[i - 1];
            int up = i - width;
            int expected =
                    switch (mode) {
                        case 1 -> left;
                        case 2 -> p[up];
                        case 3 -> p[up + 1];
                        case 4 -> p[up - 1];
                        case 5 -> mean(mean(left, p[up + 1]), p[up]);
                        case 6 -> mean(left, p[up - 1]);
                        case 7 -> mean(left, p[up]);
                        case 8 -> mean(p[up - 1], p[up]);
                        case 9 -> mean(p[up], p[up + 1]);
                        case 10 -> mean(mean(left, p[up - 1]), mean(p[up], p[up + 1]));
                        case 11 -> nearer(left, p[up], p[up - 1]);
                        case 12 -> plane(left, p[up], p[up - 1]);
                        case 13 -> half(mean(left, p[up]), p[up - 1]);
                        default -> BLACK;
                    };
            p[i] = add(p[i], expected);
        }
    }

    /// Channel by channel, modulo 256.
    static int add(int a, int b) {
        return (a & 0xFF00FF00) + (b & 0xFF00FF00) & 0xFF00FF00 | (a & 0x00FF00FF) + (b & 0x00FF00FF) & 0x00FF00FF;
    }

    private static int mean(int a, int b) {
        return (((a ^ b) & 0xFEFEFEFE) >>> 1) + (a & b);
    }

    /// Whichever of left and up is nearer to left + up − corner.
    private static int nearer(int left, int up, int corner) {
        int difference = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int c = corner >>> shift & 255;
            difference += Math.abs((left >>> shift & 255) - c) - Math.abs((up >>> shift & 255) - c);
        }
        return difference <= 0 ? up : left;
    }

    private static int plane(int left, int up, int corner) {
        int sum = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int value = (left >>> shift & 255) + (up >>> shift & 255) - (corner >>> shift & 255);
            sum |= Math.clamp(value, 0, 255) << shift;
        }
        return sum;
    }

    private static int half(int mean, int corner) {
        int sum = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int m = mean >>> shift & 255;
            sum |= Math.clamp(m + (m - (corner >>> shift & 255)) / 2, 0, 255) << shift;
        }
        return sum;
    }
}
