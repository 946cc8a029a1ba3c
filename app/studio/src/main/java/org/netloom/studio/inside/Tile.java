package org.netloom.studio.inside;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A small picture: `height` × `width` × 3 bytes.
@SuppressWarnings("ArrayRecordComponent") // shown as they are; nobody compares them
record Tile(int width, int height, byte[] rgb, String words) {

    /// FX thread.
    Image image() {
        var image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getByteRgbInstance(), rgb, 0, 3 * width);
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
