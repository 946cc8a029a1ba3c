package org.netloom.core.dataset.picture.webp;

import java.io.IOException;
import org.netloom.core.dataset.picture.webp.vp8l.Vp8lDecoder;

/// How opaque the pixels of a lossy frame are: its ALPH chunk (RFC 9649, 2.7.1.2).
final class WebpAlpha {
    private static final int LOSSLESS = 1;
    private static final int HORIZONTAL = 1;
    private static final int VERTICAL = 2;

    private WebpAlpha() {}

    /// @param from where the chunk's contents begin
    /// @return width × height bytes
    static byte[] decode(byte[] bytes, int from, int to, int width, int height) throws IOException {
        if (from >= to) {
            throw new IOException("alpha");
        }
        int kind = bytes[from] & 3;
        var alpha = new byte[Math.multiplyExact(width, height)];
        if (kind == LOSSLESS) {
            var pixels = Vp8lDecoder.decodeAlpha(bytes, from + 1, to, width, height);
            for (int i = 0; i < alpha.length; i++) {
                alpha[i] = (byte) (pixels[i] >>> 8);
            }
        } else if (kind == 0 && to - from > alpha.length) {
            System.arraycopy(bytes, from + 1, alpha, 0, alpha.length);
        } else {
            throw new IOException("alpha");
        }
        int filter = bytes[from] >> 2 & 3;
        if (filter != 0) {
            unfilter(alpha, width, filter);
        }
        return alpha;
    }

    /// Adds to each value what its neighbours let expect; the first row is always expected to go on.
    private static void unfilter(byte[] alpha, int width, int filter) {
        for (int i = 1; i < alpha.length; i++) {
            int expected;
            if (i < width) {
                expected = alpha[i - 1];
            } else if (i % width == 0 || filter == VERTICAL) {
                expected = alpha[i - width];
            } else if (filter == HORIZONTAL) {
                expected = alpha[i - 1];
            } else {
                expected = Math.clamp(
                        (alpha[i - 1] & 255) + (alpha[i - width] & 255) - (alpha[i - width - 1] & 255), 0, 255);
            }
            alpha[i] += (byte) expected;
        }
    }
}
