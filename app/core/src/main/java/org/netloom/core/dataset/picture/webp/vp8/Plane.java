package org.netloom.core.dataset.picture.webp.vp8;

import java.util.Arrays;

/// One of a frame's three planes with a row above of 127 and a column to the left of 129, as
/// prediction needs them (RFC 6386, 12.2).
final class Plane {
    final byte[] pixels;
    final int stride;

    Plane(int width, int height) {
        stride = width + 1;
        pixels = new byte[Math.multiplyExact(stride, height + 1)];
        Arrays.fill(pixels, 0, stride, (byte) 127);
        for (int y = 0; y < height; y++) {
            pixels[(y + 1) * stride] = (byte) 129;
        }
    }

    int at(int x, int y) {
        return (y + 1) * stride + x + 1;
    }

    int get(int at) {
        return pixels[at] & 255;
    }

    void set(int at, int value) {
        pixels[at] = (byte) (value < 0 ? 0 : Math.min(value, 255));
    }
}
