package org.netloom.core.dataset.picture.jpeg.coded;

/// From a block's coefficients to samples: the inverse cosine transform of Loeffler, Ligtenberg and
/// Moschytz (1989) in whole numbers of 13 bits, as libjpeg's default has it, rounded likewise. What lies
/// beyond 0 … 255 is brought in, however far it is.
final class InverseDct {
    private static final int BITS = 13;
    private static final int PASS = 2;

    private InverseDct() {}

    private static int fixed(double value) {
        return (int) Math.round(value * (1 << BITS));
    }

    private static final int A = fixed(0.541196100);
    private static final int B = fixed(1.847759065);
    private static final int C = fixed(0.765366865);
    private static final int D = fixed(1.175875602);
    private static final int[] ODD = {fixed(0.298631336), fixed(2.053119869), fixed(3.072711026), fixed(1.501321110)};
    private static final int[] MIXED = {
        -fixed(0.899976223), -fixed(2.562915447), -fixed(1.961570560), -fixed(0.390180644)
    };

    /// @param from where the block begins
    /// @param space 64 numbers to work with
    static void block(
            short[] coefficients, int from, int[] quantization, int[] space, byte[] into, int at, int stride) {
        for (int i = 0; i < 64; i++) {
            space[i] = coefficients[from + i] * quantization[i];
        }
        for (int column = 0; column < 8; column++) {
            line(space, column, 8, BITS - PASS);
        }
        for (int row = 0; row < 8; row++) {
            line(space, 8 * row, 1, BITS + PASS + 3);
            for (int i = 0; i < 8; i++) {
                into[at + row * stride + i] = (byte) Math.clamp(space[8 * row + i] + 128L, 0, 255);
            }
        }
    }

    private static void line(int[] s, int from, int step, int shift) {
        int s2 = s[from + 2 * step];
        int s6 = s[from + 6 * step];
        int middle = (s2 + s6) * A;
        int low = middle - s6 * B;
        int high = middle + s2 * C;
        int sum = s[from] + s[from + 4 * step] << BITS;
        int difference = s[from] - s[from + 4 * step] << BITS;
        int e0 = sum + high;
        int e3 = sum - high;
        int e1 = difference + low;
        int e2 = difference - low;
        int s7 = s[from + 7 * step];
        int s5 = s[from + 5 * step];
        int s3 = s[from + 3 * step];
        int s1 = s[from + step];
        int z5 = (s7 + s3 + s5 + s1) * D;
        int z1 = (s7 + s1) * MIXED[0];
        int z2 = (s5 + s3) * MIXED[1];
        int z3 = (s7 + s3) * MIXED[2] + z5;
        int z4 = (s5 + s1) * MIXED[3] + z5;
        int o0 = s7 * ODD[0] + z1 + z3;
        int o1 = s5 * ODD[1] + z2 + z4;
        int o2 = s3 * ODD[2] + z2 + z3;
        int o3 = s1 * ODD[3] + z1 + z4;
        int half = 1 << shift - 1;
        s[from] = e0 + o3 + half >> shift;
        s[from + 7 * step] = e0 - o3 + half >> shift;
        s[from + step] = e1 + o2 + half >> shift;
        s[from + 6 * step] = e1 - o2 + half >> shift;
        s[from + 2 * step] = e2 + o1 + half >> shift;
        s[from + 5 * step] = e2 - o1 + half >> shift;
        s[from + 3 * step] = e3 + o0 + half >> shift;
        s[from + 4 * step] = e3 - o0 + half >> shift;
    }
}
