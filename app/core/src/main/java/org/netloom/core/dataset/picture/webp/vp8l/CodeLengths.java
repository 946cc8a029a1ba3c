package org.netloom.core.dataset.picture.webp.vp8l;

import java.io.IOException;

/// Reads prefix codes as they are written: one or two symbols, or the lengths of all codes, themselves
/// coded (RFC 9649, 3.7.2.1).
final class CodeLengths {
    private static final int[] ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    private static final int REPEAT = 16;
    private static final int ZEROS = 17;

    private CodeLengths() {}

    static PrefixCode read(BitReader in, int symbols) throws IOException {
        var code = in.flag() ? simple(in, symbols) : PrefixCode.of(lengths(in, symbols));
        in.check();
        return code;
    }

    private static PrefixCode simple(BitReader in, int symbols) throws IOException {
        boolean two = in.flag();
        int first = in.bits(in.flag() ? 8 : 1);
        int second = two ? in.bits(8) : first;
        if (first >= symbols || second >= symbols) {
            throw new IOException("symbol");
        }
        if (!two || first == second) {
            return PrefixCode.of(first);
        }
        var lengths = new int[symbols];
        lengths[first] = 1;
        lengths[second] = 1;
        return PrefixCode.of(lengths);
    }

    private static int[] lengths(BitReader in, int symbols) throws IOException {
        var outer = new int[ORDER.length];
        int count = 4 + in.bits(4);
        for (int i = 0; i < count; i++) {
            outer[ORDER[i]] = in.bits(3);
        }
        var code = PrefixCode.of(outer);
        int left = symbols;
        if (in.flag()) {
            left = in.bits(2 + 2 * in.bits(3)) + 2;
            if (left > symbols) {
                throw new IOException("lengths");
            }
        }
        var lengths = new int[symbols];
        int last = 8;
        for (int at = 0; at < symbols && left > 0; left--) {
            int symbol = code.read(in);
            if (symbol < REPEAT) {
                lengths[at++] = symbol;
                last = symbol > 0 ? symbol : last;
                continue;
            }
            int times = symbol == REPEAT ? 3 + in.bits(2) : symbol == ZEROS ? 3 + in.bits(3) : 11 + in.bits(7);
            if (at + times > symbols) {
                throw new IOException("lengths");
            }
            while (times-- > 0) {
                lengths[at++] = symbol == REPEAT ? last : 0;
            }
        }
        return lengths;
    }
}
