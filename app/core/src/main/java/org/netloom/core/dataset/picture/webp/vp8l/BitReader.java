package org.netloom.core.dataset.picture.webp.vp8l;

import java.io.IOException;

/// Bits out of bytes, the lowest first. Behind the end there are zeros, and `check()` tells.
final class BitReader {
    private final byte[] bytes;
    private final int end;
    private int at;
    private long window;
    private int held;
    private int beyond;

    BitReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /// Makes sure that `peek()` has 32 bits.
    void fill() {
        while (held <= 56) {
            if (at < end) {
                window |= (bytes[at++] & 255L) << held;
            } else {
                beyond++;
            }
            held += 8;
        }
    }

    /// The next bits, not taken yet; after a fill().
    int peek() {
        return (int) window;
    }

    void take(int bits) {
        window >>>= bits;
        held -= bits;
    }

    /// @param count up to 24
    int bits(int count) {
        fill();
        int value = (int) window & (1 << count) - 1;
        take(count);
        return value;
    }

    boolean flag() {
        return bits(1) == 1;
    }

    /// @throws IOException when more was taken than there is
    void check() throws IOException {
        if (8 * beyond > held) {
            throw new IOException("cut off");
        }
    }
}
