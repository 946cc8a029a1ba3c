package org.netloom.core.dataset.picture;

import java.util.Arrays;
import org.netloom.core.text.Failure;

/// The white that lies under what is transparent, and around a first frame that covers only a part.
public final class Canvas {
    private Canvas() {}

    /// @param value 0 to 255, as alpha, of which 255 is opaque
    public static byte overWhite(int value, int alpha) {
        return (byte) (alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255);
    }

    public static Picture place(Picture picture, int left, int top, int atLeastWidth, int atLeastHeight)
            throws Failure {
        int width = Math.max(atLeastWidth, left + picture.width());
        int height = Math.max(atLeastHeight, top + picture.height());
        if (picture.width() == width && picture.height() == height) {
            return picture;
        }
        if ((long) width * height > PictureLimits.MOST_PIXELS) {
            throw PictureFault.damaged();
        }
        int c = picture.channels();
        var canvas = new byte[width * height * c];
        Arrays.fill(canvas, (byte) 255);
        int row = picture.width() * c;
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(picture.pixels(), y * row, canvas, ((top + y) * width + left) * c, row);
        }
        return new Picture(width, height, c, canvas);
    }
}
