package org.netloom.core.dataset.picture.webp.vp8;

import java.util.Arrays;

/// What a block is taken to be from the pixels above it and to its left (RFC 6386, 12).
final class Prediction {
    static final int DC = 0;
    static final int VERTICAL = 1;
    static final int HORIZONTAL = 2;
    static final int TRUE_MOTION = 3;
    static final int SUBBLOCKS = 4;

    private Prediction() {}

    /// A whole block of `size` × `size`: 16 of Y, 8 of U and V.
    static void whole(Plane p, int at, int size, int mode, boolean hasAbove, boolean hasLeft) {
        switch (mode) {
            case DC -> fill(p, at, size, mean(p, at, size, hasAbove, hasLeft));
            case VERTICAL -> {
                for (int y = 0; y < size; y++) {
                    System.arraycopy(p.pixels, at - p.stride, p.pixels, at + y * p.stride, size);
                }
            }
            case HORIZONTAL -> {
                for (int y = 0; y < size; y++) {
                    int row = at + y * p.stride;
                    Arrays.fill(p.pixels, row, row + size, p.pixels[row - 1]);
                }
            }
            default -> trueMotion(p, at, size);
        }
    }

    private static int mean(Plane p, int at, int size, boolean hasAbove, boolean hasLeft) {
        if (!hasAbove && !hasLeft) {
            return 128;
        }
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += (hasAbove ? p.get(at - p.stride + i) : 0) + (hasLeft ? p.get(at + i * p.stride - 1) : 0);
        }
        int count = hasAbove && hasLeft ? 2 * size : size;
        return (sum + count / 2) / count;
    }

    private static void fill(Plane p, int at, int size, int value) {
        for (int y = 0; y < size; y++) {
            Arrays.fill(p.pixels, at + y * p.stride, at + y * p.stride + size, (byte) value);
        }
    }

    private static void trueMotion(Plane p, int at, int size) {
        int corner = p.get(at - p.stride - 1);
        for (int y = 0; y < size; y++) {
            int row = at + y * p.stride;
            int left = p.get(row - 1) - corner;
            for (int x = 0; x < size; x++) {
                p.set(row + x, left + p.get(at - p.stride + x));
            }
        }
    }

    /// A block of 4 × 4 of Y.
    ///
    /// @param e 13 pixels around it: the four to the left from below, the corner, the eight above
    static void sub(Plane p, int at, int mode, int[] e) {
        switch (mode) {
            case 0 -> { // B_DC_PRED
                int sum = 4;
                for (int i = 0; i < 4; i++) {
                    sum += e[i] + e[5 + i];
                }
                fill(p, at, 4, sum >> 3);
            }
            case 1 -> trueMotion(p, at, 4);
            default -> {
                for (int y = 0; y < 4; y++) {
                    for (int x = 0; x < 4; x++) {
                        p.set(at + y * p.stride + x, directed(mode, x, y, e));
                    }
                }
            }
        }
    }

    private static int directed(int mode, int x, int y, int[] e) {
        return switch (mode) {
            case 2 -> three(e, 5 + x); // B_VE_PRED
            case 3 -> y == 3 ? e[1] + 3 * e[0] + 2 >> 2 : three(e, 3 - y); // B_HE_PRED
            case 4 -> x + y == 6 ? e[11] + 3 * e[12] + 2 >> 2 : three(e, 6 + x + y); // B_LD_PRED
            case 5 -> three(e, 4 - y + x); // B_RD_PRED
            case 6 -> verticalRight(x, y, e);
            case 7 -> verticalLeft(x, y, e);
            case 8 -> horizontalDown(x, y, e);
            default -> horizontalUp(x, y, e);
        };
    }

    private static int verticalRight(int x, int y, int[] e) {
        int back = 2 * x - y;
        if (back < 0) {
            return back == -1 ? three(e, 4) : three(e, 5 + back);
        }
        return back % 2 == 0 ? two(e, 4 + back / 2) : three(e, 4 + (back + 1) / 2);
    }

    private static int verticalLeft(int x, int y, int[] e) {
        if (x == 3 && y > 1) {
            return three(e, y == 2 ? 10 : 11);
        }
        return y % 2 == 0 ? two(e, 5 + x + y / 2) : three(e, 6 + x + y / 2);
    }

    private static int horizontalDown(int x, int y, int[] e) {
        int back = 2 * y - x;
        if (back < 0) {
            return back == -1 ? three(e, 4) : three(e, 3 - back);
        }
        return back % 2 == 0 ? two(e, 3 - back / 2) : three(e, 4 - (back + 1) / 2);
    }

    private static int horizontalUp(int x, int y, int[] e) {
        int on = x + 2 * y;
        if (on > 5) {
            return e[0];
        }
        if (on == 5) {
            return e[1] + 3 * e[0] + 2 >> 2;
        }
        return on % 2 == 0 ? two(e, 2 - on / 2) : three(e, 2 - on / 2);
    }

    private static int two(int[] e, int i) {
        return e[i] + e[i + 1] + 1 >> 1;
    }

    private static int three(int[] e, int i) {
        return e[i - 1] + 2 * e[i] + e[i + 1] + 2 >> 2;
    }
}
