package org.netloom.core.dataset.picture.webp.vp8;

import java.util.Arrays;

/// Reads the coefficients of macroblocks (RFC 6386, 13) and multiplies them out.
final class Tokens {
    private static final int Y_AFTER_Y2 = 0;
    private static final int Y2 = 1;
    private static final int CHROMA = 2;
    private static final int Y_WITH_DC = 3;

    private final int[] probabilities;
    /// Whether the block above had coefficients: 4 of Y, 2 of U, 2 of V, Y2, for each column.
    private final boolean[] above;

    private final boolean[] left = new boolean[9];
    private final int[] second = new int[16];

    /// The 24 blocks of the macroblock: 16 of Y, 4 of U, 4 of V, 16 coefficients each.
    final int[] coefficients = new int[24 * 16];

    Tokens(int[] probabilities, int columns) {
        this.probabilities = probabilities;
        this.above = new boolean[9 * columns];
    }

    void startRow() {
        Arrays.fill(left, false);
    }

    /// A macroblock that has none.
    void skip(int column, boolean hasY2) {
        for (int i = 0; i < (hasY2 ? 9 : 8); i++) {
            left[i] = false;
            above[9 * column + i] = false;
        }
    }

    /// @param q factors as FrameHeader gives them
    /// @return whether there is any but zero
    boolean read(BoolReader in, int column, boolean hasY2, int[] q) {
        Arrays.fill(coefficients, 0);
        int up = 9 * column;
        if (hasY2) {
            Arrays.fill(second, 0);
            boolean some = block(in, Y2, context(8, up + 8), 0, q[2], q[3], second, 0) > 0;
            left[8] = above[up + 8] = some;
            Transforms.walshHadamard(second, coefficients);
        }
        int first = hasY2 ? 1 : 0;
        for (int i = 0; i < 16; i++) {
            int l = i >> 2;
            int a = up + (i & 3);
            int type = hasY2 ? Y_AFTER_Y2 : Y_WITH_DC;
            boolean some = block(in, type, context(l, a), first, q[0], q[1], coefficients, 16 * i) > first;
            left[l] = above[a] = some;
        }
        for (int i = 0; i < 8; i++) {
            int plane = 4 + (i >> 2) * 2;
            int l = plane + (i >> 1 & 1);
            int a = up + plane + (i & 1);
            boolean some = block(in, CHROMA, context(l, a), 0, q[4], q[5], coefficients, 16 * (16 + i)) > 0;
            left[l] = above[a] = some;
        }
        for (int value : coefficients) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }

    private int context(int l, int a) {
        return (left[l] ? 1 : 0) + (above[a] ? 1 : 0);
    }

    /// @return the place behind the last token, `first` where there is none
    private int block(BoolReader in, int type, int context, int first, int dc, int ac, int[] out, int at) {
        int n = first;
        int p = branch(type, n, context);
        while (n < 16) {
            if (in.bit(probabilities[p]) == 0) {
                return n;
            }
            while (in.bit(probabilities[p + 1]) == 0) {
                n++;
                if (n == 16) {
                    return 16;
                }
                p = branch(type, n, 0);
            }
            int value = in.bit(probabilities[p + 2]) == 0 ? 1 : large(in, p);
            int next = branch(type, n + 1, value == 1 ? 1 : 2);
            if (in.flag()) {
                value = -value;
            }
            out[at + Vp8Tables.ZIGZAG[n]] = value * (n == 0 ? dc : ac);
            p = next;
            n++;
        }
        return 16;
    }

    private static int branch(int type, int place, int context) {
        return ((type * 8 + Vp8Tables.BANDS[place]) * 3 + context) * 11;
    }

    private int large(BoolReader in, int p) {
        if (in.bit(probabilities[p + 3]) == 0) {
            return in.bit(probabilities[p + 4]) == 0 ? 2 : 3 + in.bit(probabilities[p + 5]);
        }
        if (in.bit(probabilities[p + 6]) == 0) {
            if (in.bit(probabilities[p + 7]) == 0) {
                return 5 + in.bit(159);
            }
            int high = 7 + 2 * in.bit(165);
            return high + in.bit(145);
        }
        int upper = in.bit(probabilities[p + 8]);
        int kind = 2 * upper + in.bit(probabilities[p + 9 + upper]);
        int value = 0;
        for (int probability : Vp8Tables.EXTRA[kind]) {
            value = 2 * value + in.bit(probability);
        }
        return value + 3 + (8 << kind);
    }
}
