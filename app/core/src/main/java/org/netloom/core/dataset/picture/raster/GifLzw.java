package org.netloom.core.dataset.picture.raster;

import static org.netloom.core.dataset.picture.Bytes.u8;

import org.netloom.core.dataset.picture.PictureFault;
import org.netloom.core.text.Failure;

/// A GIF's pixels as places in its palette (GIF89a specification, appendix F).
final class GifLzw {
    private static final int MOST_BITS = 12;

    private final byte[] gif;
    private int at;
    private int block;
    private int window;
    private int held;
    private final short[] before = new short[1 << MOST_BITS];
    private final byte[] last = new byte[1 << MOST_BITS];
    private final byte[] stack = new byte[1 << MOST_BITS];

    private GifLzw(byte[] gif, int at) {
        this.gif = gif;
        this.at = at;
    }

    /// @param at where the size of the smallest code stands
    /// @param count of pixels
    /// @throws Failure when a code means nothing, or there are fewer pixels
    static byte[] decode(byte[] gif, int at, int count) throws Failure {
        if (at >= gif.length || gif[at] < 1 || gif[at] > 8) {
            throw PictureFault.damaged();
        }
        return new GifLzw(gif, at + 1).decode(gif[at], count);
    }

    private byte[] decode(int smallest, int count) throws Failure {
        var pixels = new byte[count];
        int clear = 1 << smallest;
        int next = clear + 2;
        int bits = smallest + 1;
        int previous = -1;
        int first = 0;
        for (int done = 0; done < count; ) {
            int code = code(bits);
            if (code == clear) {
                next = clear + 2;
                bits = smallest + 1;
                previous = -1;
                continue;
            }
            if (code == clear + 1
                    || code > next
                    || (previous < 0 ? code > clear : code == next && next == 1 << MOST_BITS)) {
                throw PictureFault.damaged();
            }
            int depth = 0;
            int now = code;
            if (code == next) {
                stack[depth++] = (byte) first;
                now = previous;
            }
            while (now >= clear) {
                stack[depth++] = last[now];
                now = before[now];
            }
            first = now;
            stack[depth++] = (byte) first;
            if (previous >= 0 && next < 1 << MOST_BITS) {
                before[next] = (short) previous;
                last[next] = (byte) first;
                next++;
                if (next == 1 << bits && bits < MOST_BITS) {
                    bits++;
                }
            }
            previous = code;
            while (depth > 0 && done < count) {
                pixels[done++] = stack[--depth];
            }
        }
        return pixels;
    }

    /// The next code, out of blocks of up to 255 bytes.
    private int code(int bits) throws Failure {
        while (held < bits) {
            if (block == 0) {
                block = at < gif.length ? u8(gif, at++) : 0;
                if (block == 0) {
                    throw PictureFault.cutOff("GIF");
                }
            }
            if (at >= gif.length) {
                throw PictureFault.cutOff("GIF");
            }
            window |= u8(gif, at++) << held;
            held += 8;
            block--;
        }
        int code = window & (1 << bits) - 1;
        window >>>= bits;
        held -= bits;
        return code;
    }
}
