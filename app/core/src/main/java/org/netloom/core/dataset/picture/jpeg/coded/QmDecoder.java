package org.netloom.core.dataset.picture.jpeg.coded;

import java.io.IOException;

/// The arithmetic decoder of JPEG (ITU-T T.81, annex D). A state is a byte: a row of the table, and the
/// more probable bit in its highest.
final class QmDecoder {
    /// A state whose bits are equally probable, for ever.
    static final byte EVEN = 113;

    /// Table D.3: the estimate, the next row after a less and after a more probable bit, whether the two
    /// change places. The last row is EVEN's.
    private static final String TABLE = """
            5a1d 1 1 1  2586 14 2 0  1114 16 3 0  080b 18 4 0  03d8 20 5 0  01da 23 6 0  00e5 25 7 0  006f 28 8 0
            0036 30 9 0  001a 33 10 0  000d 35 11 0  0006 9 12 0  0003 10 13 0  0001 12 13 0  5a7f 15 15 1  3f25 36 16 0
            2cf2 38 17 0  207c 39 18 0  17b9 40 19 0  1182 42 20 0  0cef 43 21 0  09a1 45 22 0  072f 46 23 0  055c 48 24 0
            0406 49 25 0  0303 51 26 0  0240 52 27 0  01b1 54 28 0  0144 56 29 0  00f5 57 30 0  00b7 59 31 0  008a 60 32 0
            0068 62 33 0  004e 63 34 0  003b 32 35 0  002c 33 9 0  5ae1 37 37 1  484c 64 38 0  3a0d 65 39 0  2ef1 67 40 0
            261f 68 41 0  1f33 69 42 0  19a8 70 43 0  1518 72 44 0  1177 73 45 0  0e74 74 46 0  0bfb 75 47 0  09f8 77 48 0
            0861 78 49 0  0706 79 50 0  05cd 48 51 0  04de 50 52 0  040f 50 53 0  0363 51 54 0  02d4 52 55 0  025c 53 56 0
            01f8 54 57 0  01a4 55 58 0  0160 56 59 0  0125 57 60 0  00f6 58 61 0  00cb 59 62 0  00ab 61 63 0  008f 61 32 0
            5b12 65 65 1  4d04 80 66 0  412c 81 67 0  37d8 82 68 0  2fe8 83 69 0  293c 84 70 0  2379 86 71 0  1edf 87 72 0
            1aa9 87 73 0  174e 72 74 0  1424 72 75 0  119c 74 76 0  0f6b 74 77 0  0d51 75 78 0  0bb6 77 79 0  0a40 77 48 0
            5832 80 81 1  4d1c 88 82 0  438e 89 83 0  3bdd 90 84 0  34ee 91 85 0  2eae 92 86 0  299a 93 87 0  2516 86 71 0
            5570 88 89 1  4ca9 95 90 0  44d9 96 91 0  3e22 97 92 0  3824 99 93 0  32b4 99 94 0  2e17 93 86 0  56a8 95 96 1
            4f46 101 97 0  47e5 102 98 0  41cf 103 99 0  3c3d 104 100 0  375e 99 93 0  5231 105 102 0  4c0f 106 103 0  4639 107 104 0
            415e 103 99 0  5627 105 106 1  50e7 108 107 0  4b85 109 103 0  5597 110 109 0  504f 111 107 0  5a10 110 111 1  5522 112 109 0
            59eb 112 111 1
            5a1d 113 113 0
            """;

    private static final int[][] ROWS = rows();

    private final byte[] bytes;
    private int at;
    private int code;
    private int interval;
    private int spare;

    QmDecoder(byte[] bytes, int at) {
        this.bytes = bytes;
        start(at);
    }

    /// Begins anew, as after a restart marker.
    void start(int from) {
        at = from;
        code = 0;
        interval = 0x10000;
        spare = 0;
        for (int i = 0; i < 3; i++) {
            code = code << 8 | next();
        }
        spare = 8;
    }

    /// Where the next marker is, or the end.
    int marker() {
        int end = at;
        while (end + 1 < bytes.length && (bytes[end] != -1 || bytes[end + 1] == 0 || bytes[end + 1] == -1)) {
            end++;
        }
        return end;
    }

    /// A marker stands for zeros without end.
    private int next() {
        if (at >= bytes.length) {
            return 0;
        }
        int value = bytes[at] & 255;
        if (value == 255) {
            if (at + 1 >= bytes.length || bytes[at + 1] != 0) {
                return 0;
            }
            at++;
        }
        at++;
        return value;
    }

    int bit(byte[] states, int place) {
        var row = ROWS[states[place] & 127];
        int probable = states[place] >> 7 & 1;
        int estimate = row[0];
        interval -= estimate;
        boolean upper = code >>> 8 >= interval;
        if (!upper && interval >= 0x8000) {
            return probable;
        }
        boolean exchanged = interval < estimate;
        if (upper) {
            code -= interval << 8;
            interval = estimate;
        }
        int bit = upper == exchanged ? probable : 1 - probable;
        if (bit == probable) {
            states[place] = (byte) (probable << 7 | row[2]);
        } else {
            states[place] = (byte) ((row[3] == 1 ? bit : probable) << 7 | row[1]);
        }
        do {
            interval <<= 1;
            code <<= 1;
            if (--spare == 0) {
                code |= next();
                spare = 8;
            }
        } while (interval < 0x8000);
        return bit;
    }

    /// @throws IOException when the value is out of all bounds
    int doubled(int magnitude) throws IOException {
        if (magnitude >= 0x4000) {
            throw new IOException("magnitude");
        }
        return magnitude << 1;
    }

    private static int[][] rows() {
        var words = TABLE.strip().split("\\s+");
        var rows = new int[words.length / 4][4];
        for (int i = 0; i < words.length; i++) {
            rows[i / 4][i % 4] = Integer.parseInt(words[i], i % 4 == 0 ? 16 : 10);
        }
        return rows;
    }
}
