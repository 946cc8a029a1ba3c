package org.netloom.core.dataset.picture.jpeg.coded;

/// The bits of a scan, the highest first, without the zeros that are stuffed behind 0xFF.
final class HuffmanBits {
    private final byte[] bytes;
    private int at;
    private int window;
    private int held;
    private boolean exhausted;

    HuffmanBits(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /// Begins anew, as after a restart marker.
    void start(int from) {
        at = from;
        held = 0;
        exhausted = from + 1 < bytes.length && bytes[from] == -1 && bytes[from + 1] != 0;
    }

    /// Whether a marker or the end was met, behind which zeros are read.
    boolean exhausted() {
        return exhausted;
    }

    /// Where the next marker is, or the end.
    int marker() {
        int end = at;
        while (end + 1 < bytes.length && (bytes[end] != -1 || bytes[end + 1] == 0 || bytes[end + 1] == -1)) {
            end++;
        }
        return end;
    }

    int bits(int count) {
        while (held < count) {
            window = window << 8 | next();
            held += 8;
        }
        held -= count;
        return window >>> held & (1 << count) - 1;
    }

    private int next() {
        int value = at < bytes.length ? bytes[at] & 255 : 255;
        if (value == 255 && (at + 1 >= bytes.length || bytes[at + 1] != 0)) {
            exhausted = true;
            return 0;
        }
        at += value == 255 ? 2 : 1;
        return value;
    }

    /// A number of so many bits; those without the highest are negative (T.81, F.2.2.1).
    int number(int bits) {
        if (bits == 0) {
            return 0;
        }
        int value = bits(bits);
        return value < 1 << bits - 1 ? value - (1 << bits) + 1 : value;
    }
}
