package org.netloom.core.dataset.picture.webp.vp8;

/// The arithmetic decoder of RFC 6386, section 7.
final class BoolReader {
    private final byte[] bytes;
    private final int end;
    private int at;
    private int range = 255;
    private int value;
    /// Bits of `value` that lie below the eight that are compared.
    private int spare;

    private boolean exhausted;

    BoolReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.spare = -8;
    }

    /// Whether more was asked for than there is.
    boolean exhausted() {
        return exhausted;
    }

    /// @param probability that it is 0, of 256
    int bit(int probability) {
        while (spare < 0) {
            value <<= 8;
            if (at < end) {
                value |= bytes[at++] & 255;
            } else {
                exhausted = true;
            }
            spare += 8;
        }
        int split = 1 + ((range - 1) * probability >> 8);
        int bit;
        if (value >> spare >= split) {
            range -= split;
            value -= split << spare;
            bit = 1;
        } else {
            range = split;
            bit = 0;
        }
        int shift = Integer.numberOfLeadingZeros(range) - 24;
        range <<= shift;
        spare -= shift;
        return bit;
    }

    boolean flag() {
        return bit(128) == 1;
    }

    int number(int bits) {
        int number = 0;
        for (int i = 0; i < bits; i++) {
            number = number << 1 | bit(128);
        }
        return number;
    }

    /// A magnitude and a sign.
    int signed(int bits) {
        int magnitude = number(bits);
        return flag() ? -magnitude : magnitude;
    }

    /// As signed(), 0 where a flag says that there is none.
    int optional(int bits) {
        return flag() ? signed(bits) : 0;
    }
}
