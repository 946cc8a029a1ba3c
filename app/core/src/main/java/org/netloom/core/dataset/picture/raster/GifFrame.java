package org.netloom.core.dataset.picture.raster;

import static org.netloom.core.dataset.picture.Bytes.u16Little;
import static org.netloom.core.dataset.picture.Bytes.u8;

import java.util.Arrays;
import org.netloom.core.dataset.picture.Canvas;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.PictureFault;
import org.netloom.core.dataset.picture.PictureLimits;
import org.netloom.core.text.Failure;

/// A GIF's first frame on its canvas (GIF89a specification). Around a smaller frame is what is clear, or
/// the palette's first colour.
public final class GifFrame {
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xF9;
    private static final int IMAGE = 0x2C;
    private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

    private final byte[] gif;
    private final byte[] palette = ramp();
    private int colours;
    private int clear = -1;

    private GifFrame(byte[] gif) {
        this.gif = gif;
    }

    /// @throws Failure when it is damaged or cut off
    public static Picture decode(byte[] gif) throws Failure {
        return new GifFrame(gif).decode();
    }

    private Picture decode() throws Failure {
        int at = palette(13, gif[10]);
        at = firstImage(at);
        int left = u16Little(gif, at + 1);
        int top = u16Little(gif, at + 3);
        int w = u16Little(gif, at + 5);
        int h = u16Little(gif, at + 7);
        boolean interlaced = (gif[at + 9] & 0x40) != 0;
        int width = Math.max(u16Little(gif, 6), left + w);
        int height = Math.max(u16Little(gif, 8), top + h);
        if ((long) width * height > PictureLimits.MOST_PIXELS) {
            throw PictureFault.damaged();
        }
        var frame = GifLzw.decode(gif, palette(at + 10, gif[at + 9]), w * h);
        var canvas = new byte[width * height];
        Arrays.fill(canvas, (byte) Math.max(0, clear));
        int from = 0;
        for (var pass : interlaced ? PASSES : new int[][] {{0, 1}}) {
            for (int y = pass[0]; y < h; y += pass[1], from += w) {
                System.arraycopy(frame, from, canvas, (top + y) * width + left, w);
            }
        }
        return coloured(canvas, width, height);
    }

    /// Reads a palette if `flags` announce one.
    ///
    /// @return what lies behind it
    private int palette(int at, int flags) throws Failure {
        if ((flags & 0x80) == 0) {
            return at;
        }
        int count = 2 << (flags & 7);
        if (at + 3 * count > gif.length) {
            throw PictureFault.damaged();
        }
        System.arraycopy(gif, at, palette, 0, 3 * count);
        colours = count;
        return at + 3 * count;
    }

    /// Where the first image descriptor lies.
    private int firstImage(int from) throws Failure {
        int at = from;
        while (at + 10 < gif.length && u8(gif, at) != IMAGE) {
            if (u8(gif, at) != EXTENSION) {
                throw PictureFault.damaged();
            }
            if (u8(gif, at + 1) == CONTROL && u8(gif, at + 2) >= 4) {
                clear = (gif[at + 3] & 1) != 0 ? u8(gif, at + 6) : -1;
            }
            at += 2;
            while (at < gif.length && gif[at] != 0) {
                at += u8(gif, at) + 1;
            }
            at++;
        }
        if (at + 10 >= gif.length) {
            throw PictureFault.damaged();
        }
        return at;
    }

    private Picture coloured(byte[] indices, int width, int height) {
        if (clear >= 0) {
            Arrays.fill(palette, 3 * clear, 3 * clear + 3, Canvas.overWhite(0, 0));
        }
        boolean gray = true;
        for (int i = 0; i < 3 * colours; i += 3) {
            gray &= palette[i] == palette[i + 1] && palette[i] == palette[i + 2];
        }
        int channels = gray ? 1 : 3;
        var pixels = new byte[Math.multiplyExact(indices.length, channels)];
        for (int i = 0, p = 0; i < indices.length; i++) {
            for (int k = 0; k < channels; k++) {
                pixels[p++] = palette[3 * (indices[i] & 255) + k];
            }
        }
        return new Picture(width, height, channels, pixels);
    }

    /// The grays that stand for what no palette names.
    private static byte[] ramp() {
        var ramp = new byte[3 * 256];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) (i / 3);
        }
        return ramp;
    }
}
