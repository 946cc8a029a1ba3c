package org.netloom.studio.dataset.grid;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.Resize;

/// Makes images of as many pixels as the screen has where they are shown: without a graphics card, bringing
/// a hundred pictures to their size in every pulse takes longer than a pulse.
///
/// @param pixels of the screen, a side
/// @param screenful as many pictures fill all screens
record ShownSize(int pixels, int screenful) {

    /// @param side in the window's own measure
    static ShownSize of(double side) {
        double scale = 1;
        double area = 0;
        for (var screen : Screen.getScreens()) {
            scale = Math.max(scale, screen.getOutputScaleX());
            area += screen.getBounds().getWidth() * screen.getBounds().getHeight();
        }
        return new ShownSize((int) Math.round(side * scale), (int) Math.ceil(area / (side * side)));
    }

    /// Any thread.
    Image image(Picture picture) {
        var place = Fit.THUMBNAIL.place(picture.height(), picture.width(), pixels, pixels);
        var brought = new byte[3 * place.height() * place.width()];
        if (2 * Math.max(picture.height(), picture.width()) < pixels) {
            repeat(picture, place.height(), place.width(), brought);
        } else {
            Resize.bilinear(picture, place.height(), place.width(), brought);
        }
        var image = new WritableImage(place.width(), place.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        place.width(),
                        place.height(),
                        PixelFormat.getByteRgbInstance(),
                        brought,
                        0,
                        3 * place.width());
        return image;
    }

    /// Small pictures are shown as their pixels are.
    private static void repeat(Picture picture, int height, int width, byte[] target) {
        int line = 3 * width;
        for (int y = 0, before = -1; y < height; y++) {
            int row = y * picture.height() / height;
            if (row == before) {
                System.arraycopy(target, (y - 1) * line, target, y * line, line);
                continue;
            }
            before = row;
            for (int x = 0, at = y * line; x < width; x++, at += 3) {
                int from = 3 * (row * picture.width() + x * picture.width() / width);
                target[at] = picture.pixels()[from];
                target[at + 1] = picture.pixels()[from + 1];
                target[at + 2] = picture.pixels()[from + 2];
            }
        }
    }
}
