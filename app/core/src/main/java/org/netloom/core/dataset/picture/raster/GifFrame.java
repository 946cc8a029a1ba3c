package org.netloom.core.dataset.picture.raster;

import static org.netloom.core.dataset.picture.Bytes.u16Little;
import static org.netloom.core.dataset.picture.Bytes.u8;

import java.awt.image.BufferedImage;
import org.netloom.core.dataset.picture.Canvas;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.PictureFault;
import org.netloom.core.dataset.picture.RasterPixels;
import org.netloom.core.text.Failure;

/// A GIF's first frame may cover only a part of its canvas: the rest is white.
public final class GifFrame {
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;

    private GifFrame() {}

    public static Picture onCanvas(byte[] gif, BufferedImage frame) throws Failure {
        var picture = RasterPixels.of(frame);
        int image = firstImage(gif);
        int left = u16Little(gif, image + 1);
        int top = u16Little(gif, image + 3);
        return Canvas.place(picture, left, top, u16Little(gif, 6), u16Little(gif, 8));
    }

    /// Where the first image descriptor lies (GIF89a specification, 20).
    private static int firstImage(byte[] gif) throws Failure {
        int at = 13 + ((gif[10] & 0x80) != 0 ? 3 << ((gif[10] & 7) + 1) : 0);
        while (at + 9 < gif.length && u8(gif, at) != IMAGE) {
            if (u8(gif, at) != EXTENSION) {
                throw PictureFault.damaged();
            }
            at += 2;
            while (at < gif.length && gif[at] != 0) {
                at += u8(gif, at) + 1;
            }
            at++;
        }
        if (at + 9 >= gif.length) {
            throw PictureFault.damaged();
        }
        return at;
    }
}
