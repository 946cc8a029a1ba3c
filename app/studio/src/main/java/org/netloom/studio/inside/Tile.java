package org.netloom.studio.inside;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A small picture: `height` × `width` × 3 bytes.
@SuppressWarnings("ArrayRecordComponent") // shown as they are; nobody compares them
record Tile(int width, int height, byte[] rgb, String words) {
    private static final int SHARP = 128;

    /// Each pixel as a square of several: some painters smooth what they enlarge. FX thread.
    Image image() {
        int by = Math.max(1, SHARP / Math.max(width, height));
        int wide = by * width;
        var large = new byte[3 * wide * by * height];
        for (int y = 0; y < by * height; y++) {
            for (int x = 0; x < wide; x++) {
                System.arraycopy(rgb, 3 * (y / by * width + x / by), large, 3 * (y * wide + x), 3);
            }
        }
        var image = new WritableImage(wide, by * height);
        image.getPixelWriter().setPixels(0, 0, wide, by * height, PixelFormat.getByteRgbInstance(), large, 0, 3 * wide);
        return image;
    }

    /// @param gray `height` × `width` bytes
    static Tile gray(int width, int height, byte[] gray, int from, String words) {
        var rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            rgb[3 * i] = rgb[3 * i + 1] = rgb[3 * i + 2] = gray[from + i];
        }
        return new Tile(width, height, rgb, words);
    }
}
