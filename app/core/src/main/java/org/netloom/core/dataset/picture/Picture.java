package org.netloom.core.dataset.picture;

/// Decoded pixels.
///
/// @param channels 1 for gray, 3 for RGB
/// @param pixels uint8, height × width × channels, sRGB, nobody changes them
@SuppressWarnings("ArrayRecordComponent") // pixels are never compared
public record Picture(int width, int height, int channels, byte[] pixels) {

    public Picture {
        if (channels != 1 && channels != 3) {
            throw new IllegalArgumentException(channels + " channels");
        }
        if (pixels.length != Math.multiplyExact(Math.multiplyExact(width, height), channels)) {
            throw new IllegalArgumentException(pixels.length + " bytes for " + width + " × " + height);
        }
    }

    /// This picture in gray or RGB. Gray is ITU-R 601 luma as Pillow computes it for mode L:
    /// (19595 R + 38470 G + 7471 B + 32768) / 65536.
    public Picture withChannels(int wanted) {
        if (wanted == channels) {
            return this;
        }
        return wanted == 1 ? gray() : rgb();
    }

    private Picture gray() {
        var gray = new byte[width * height];
        for (int i = 0, p = 0; i < gray.length; i++, p += 3) {
            int r = pixels[p] & 255;
            int g = pixels[p + 1] & 255;
            int b = pixels[p + 2] & 255;
            gray[i] = (byte) ((r * 19595 + g * 38470 + b * 7471 + 32768) >> 16);
        }
        return new Picture(width, height, 1, gray);
    }

    private Picture rgb() {
        var rgb = new byte[Math.multiplyExact(width * height, 3)];
        for (int i = 0, p = 0; i < pixels.length; i++, p += 3) {
            rgb[p] = rgb[p + 1] = rgb[p + 2] = pixels[i];
        }
        return new Picture(width, height, 3, rgb);
    }
}
