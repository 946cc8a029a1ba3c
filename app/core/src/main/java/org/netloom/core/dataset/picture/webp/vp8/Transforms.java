package org.netloom.core.dataset.picture.webp.vp8;

/// From coefficients to differences (RFC 6386, 14.3 and 14.4).
final class Transforms {
    private Transforms() {}

    /// Spreads the 16 values of Y2 to the first coefficients of the 16 blocks of Y.
    static void walshHadamard(int[] in, int[] blocks) {
        var t = new int[16];
        for (int i = 0; i < 4; i++) {
            int a0 = in[i] + in[12 + i];
            int a1 = in[4 + i] + in[8 + i];
            int a2 = in[4 + i] - in[8 + i];
            int a3 = in[i] - in[12 + i];
            t[i] = a0 + a1;
            t[8 + i] = a0 - a1;
            t[4 + i] = a3 + a2;
            t[12 + i] = a3 - a2;
        }
        for (int i = 0; i < 4; i++) {
            int dc = t[4 * i] + 3;
            int a0 = dc + t[4 * i + 3];
            int a1 = t[4 * i + 1] + t[4 * i + 2];
            int a2 = t[4 * i + 1] - t[4 * i + 2];
            int a3 = dc - t[4 * i + 3];
            int at = 64 * i;
            blocks[at] = a0 + a1 >> 3;
            blocks[at + 16] = a3 + a2 >> 3;
            blocks[at + 32] = a0 - a1 >> 3;
            blocks[at + 48] = a3 - a2 >> 3;
        }
    }

    /// Adds a block of 4 × 4 to the prediction that lies at `at`.
    static void add(int[] in, int from, Plane plane, int at, int[] t) {
        for (int i = 0; i < 4; i++) {
            int p = from + i;
            int a = in[p] + in[p + 8];
            int b = in[p] - in[p + 8];
            int c = sine(in[p + 4]) - cosine(in[p + 12]);
            int d = cosine(in[p + 4]) + sine(in[p + 12]);
            t[4 * i] = a + d;
            t[4 * i + 1] = b + c;
            t[4 * i + 2] = b - c;
            t[4 * i + 3] = a - d;
        }
        for (int i = 0; i < 4; i++) {
            int dc = t[i] + 4;
            int a = dc + t[8 + i];
            int b = dc - t[8 + i];
            int c = sine(t[4 + i]) - cosine(t[12 + i]);
            int d = cosine(t[4 + i]) + sine(t[12 + i]);
            int row = at + i * plane.stride;
            plane.set(row, plane.get(row) + (a + d >> 3));
            plane.set(row + 1, plane.get(row + 1) + (b + c >> 3));
            plane.set(row + 2, plane.get(row + 2) + (b - c >> 3));
            plane.set(row + 3, plane.get(row + 3) + (a - d >> 3));
        }
    }

    private static int cosine(int value) {
        return (value * 20091 >> 16) + value;
    }

    private static int sine(int value) {
        return value * 35468 >> 16;
    }
}
