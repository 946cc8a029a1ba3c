package org.netloom.core.dataset.picture.jpeg.coded;

import java.io.IOException;
import java.util.Arrays;

/// A sequential or progressive scan with arithmetic coding (T.81, F.2.4 and G.2).
final class ArithmeticBlocks implements BlockReader {
    /// Where the statistics of larger magnitudes begin (tables F.4 and F.5).
    private static final int LARGE_DIRECT = 20;

    private static final int LARGE_LOW = 189;
    private static final int LARGE_HIGH = 217;
    /// From the statistics of a magnitude's size to those of its bits.
    private static final int BITS = 14;

    private final ScanReader scan;
    private final QmDecoder in;
    private final byte[][] direct = new byte[16][64];
    private final byte[][] alternating = new byte[16][256];
    private final byte[] even = {QmDecoder.EVEN};
    private final int[] last = new int[4];
    private final int[] context = new int[4];

    ArithmeticBlocks(ScanReader scan, int from) {
        this.scan = scan;
        in = new QmDecoder(scan.frame.bytes, from);
    }

    @Override
    public void block(int part, Component component, int at) throws IOException {
        var block = component.coefficients;
        if (scan.first == 0) {
            if (scan.earlier > 0) {
                block[at] |= (short) (in.bit(even, 0) << scan.point);
            } else {
                last[part] += difference(part);
                block[at] = (short) (last[part] << scan.point);
            }
        }
        if (scan.last > 0) {
            if (scan.earlier > 0) {
                refine(alternating[scan.alternating[part]], block, at);
            } else {
                alternating(scan.alternating[part], block, at);
            }
        }
    }

    private int difference(int part) throws IOException {
        int table = scan.direct[part];
        var states = direct[table];
        int s = context[part];
        if (in.bit(states, s) == 0) {
            context[part] = 0;
            return 0;
        }
        int sign = in.bit(states, s + 1);
        s += 2 + sign;
        int m = in.bit(states, s);
        if (m != 0) {
            s = LARGE_DIRECT;
            for (; in.bit(states, s) == 1; s++) {
                m = in.doubled(m);
            }
        }
        boolean small = m < 1 << scan.frame.lower[table] >> 1;
        boolean large = m > 1 << scan.frame.upper[table] >> 1;
        context[part] = small ? 0 : (large ? 12 : 4) + 4 * sign;
        return signed(sign, bits(states, s + BITS, m));
    }

    /// A magnitude less one, of which the highest bit is known.
    private int bits(byte[] states, int s, int highest) {
        int value = highest;
        for (int m = highest >> 1; m > 0; m >>= 1) {
            if (in.bit(states, s) == 1) {
                value |= m;
            }
        }
        return value;
    }

    private static int signed(int sign, int lessOne) {
        return sign == 1 ? -lessOne - 1 : lessOne + 1;
    }

    private void alternating(int table, short[] block, int at) throws IOException {
        var states = alternating[table];
        for (int k = Math.max(1, scan.first); k <= scan.last; k++) {
            int s = 3 * (k - 1);
            if (in.bit(states, s) == 1) {
                return;
            }
            while (in.bit(states, s + 1) == 0) {
                s += 3;
                if (++k > scan.last) {
                    throw new IOException("run");
                }
            }
            int sign = in.bit(even, 0);
            s += 2;
            int m = in.bit(states, s);
            if (m != 0 && in.bit(states, s) == 1) {
                m = 2;
                s = k <= scan.frame.low[table] ? LARGE_LOW : LARGE_HIGH;
                for (; in.bit(states, s) == 1; s++) {
                    m = in.doubled(m);
                }
            }
            block[at + Zigzag.ORDER[k]] = (short) (signed(sign, bits(states, s + BITS, m)) << scan.point);
        }
    }

    /// One more bit of each coefficient.
    private void refine(byte[] states, short[] block, int at) throws IOException {
        int known = scan.last;
        while (known > 0 && block[at + Zigzag.ORDER[known]] == 0) {
            known--;
        }
        int one = 1 << scan.point;
        for (int k = Math.max(1, scan.first); k <= scan.last; k++) {
            int s = 3 * (k - 1);
            if (k > known && in.bit(states, s) == 1) {
                return;
            }
            while (true) {
                int place = at + Zigzag.ORDER[k];
                if (block[place] != 0) {
                    if (in.bit(states, s + 2) == 1) {
                        block[place] += (short) (block[place] < 0 ? -one : one);
                    }
                    break;
                }
                if (in.bit(states, s + 1) == 1) {
                    block[place] = (short) (in.bit(even, 0) == 1 ? -one : one);
                    break;
                }
                s += 3;
                if (++k > scan.last) {
                    throw new IOException("run");
                }
            }
        }
    }

    @Override
    public void restart(int from) {
        in.start(from);
        Arrays.fill(last, 0);
        Arrays.fill(context, 0);
        for (int i = 0; i < 16; i++) {
            Arrays.fill(direct[i], (byte) 0);
            Arrays.fill(alternating[i], (byte) 0);
        }
    }

    @Override
    public int marker() {
        return in.marker();
    }
}
