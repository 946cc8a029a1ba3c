package org.netloom.core.dataset.picture.webp.vp8;

/// From YUV with one colour for four pixels to RGB: ITU-R 601 with 16…235, the colour mixed of 9, 3, 3
/// and 1 parts of the four nearest, in libwebp's whole numbers.
final class Colours {
    private Colours() {}

    static byte[] toRgb(Plane y, Plane u, Plane v, int width, int height) {
        var rgb = new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)];
        int columns = (width + 1) / 2;
        int rows = (height + 1) / 2;
        for (int row = 0, at = 0; row < height; row++) {
            int near = row / 2;
            int far = Math.clamp(near + (row % 2 == 0 ? -1 : 1), 0, rows - 1);
            for (int x = 0; x < width; x++, at += 3) {
                int here = x / 2;
                int next = Math.clamp(here + (x % 2 == 0 ? -1 : 1), 0, columns - 1);
                pixel(y.get(y.at(x, row)), mixed(u, near, far, here, next), mixed(v, near, far, here, next), rgb, at);
            }
        }
        return rgb;
    }

    private static int mixed(Plane p, int near, int far, int here, int next) {
        return 9 * p.get(p.at(here, near))
                        + 3 * p.get(p.at(next, near))
                        + 3 * p.get(p.at(here, far))
                        + p.get(p.at(next, far))
                        + 8
                >> 4;
    }

    private static void pixel(int y, int u, int v, byte[] rgb, int at) {
        int luma = y * 19077 >> 8;
        rgb[at] = clipped(luma + (v * 26149 >> 8) - 14234);
        rgb[at + 1] = clipped(luma - (u * 6419 >> 8) - (v * 13320 >> 8) + 8708);
        rgb[at + 2] = clipped(luma + (u * 33050 >> 8) - 17685);
    }

    private static byte clipped(int value) {
        return (byte) Math.clamp(value >> 6, 0, 255);
    }
}
