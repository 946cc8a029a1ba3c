package org.netloom.core.dataset.picture.webp.vp8;

import java.io.IOException;
import java.util.Arrays;

/// Decodes a key frame to RGB. Borders, above-right pixels and rounding are libwebp's.
public final class Vp8Decoder {
    /// The subblock mode that stands for a whole block's mode in its neighbours' contexts.
    private static final int[] IMPLIED = {0, 2, 3, 1};

    private final FrameHeader header;
    private final int columns;
    private final int rows;
    private final Plane y;
    private final Plane u;
    private final Plane v;
    private final Tokens tokens;
    private final int[][] factors = new int[4][];
    private final int[] modesAbove;
    private final int[] modesLeft = new int[4];
    private final int[] modes = new int[16];
    private final int[] around = new int[13];
    private final int[] scratch = new int[16];
    private final byte[] filterLevels;
    private final boolean[] inner;

    private Vp8Decoder(FrameHeader header) {
        this.header = header;
        columns = (header.width + 15) / 16;
        rows = (header.height + 15) / 16;
        y = new Plane(16 * columns, 16 * rows);
        u = new Plane(8 * columns, 8 * rows);
        v = new Plane(8 * columns, 8 * rows);
        tokens = new Tokens(header.coefficients, columns);
        modesAbove = new int[4 * columns];
        filterLevels = new byte[columns * rows];
        inner = new boolean[columns * rows];
        Arrays.setAll(factors, header::factors);
    }

    /// @param from where the frame begins (its frame tag)
    /// @param to behind its last byte
    /// @return height × width × 3 bytes
    /// @throws IOException when it is no key frame or ends too early
    public static byte[] decode(byte[] bytes, int from, int to) throws IOException {
        var decoder = new Vp8Decoder(new FrameHeader(bytes, from, to));
        decoder.blocks();
        new LoopFilter(decoder.header, decoder.y, decoder.u, decoder.v)
                .run(decoder.columns, decoder.rows, decoder.filterLevels, decoder.inner);
        return Colours.toRgb(decoder.y, decoder.u, decoder.v, decoder.header.width, decoder.header.height);
    }

    private void blocks() throws IOException {
        for (int row = 0; row < rows; row++) {
            var in = header.tokens[row & header.tokens.length - 1];
            tokens.startRow();
            Arrays.fill(modesLeft, 0);
            for (int column = 0; column < columns; column++) {
                block(in, row, column);
            }
            if (in.exhausted() || header.modes.exhausted()) {
                throw new IOException("cut off");
            }
        }
    }

    private void block(BoolReader in, int row, int column) {
        var bits = header.modes;
        int segment = 0;
        if (header.segmentMap) {
            segment = bits.bit(header.segmentTree[0]) == 0
                    ? bits.bit(header.segmentTree[1])
                    : 2 + bits.bit(header.segmentTree[2]);
        }
        boolean skipped = header.skip >= 0 && bits.bit(header.skip) == 1;
        int mode = lumaMode(bits);
        subblockModes(bits, mode, column);
        int chroma = chromaMode(bits);
        boolean hasY2 = mode != Prediction.SUBBLOCKS;
        boolean some = false;
        if (skipped) {
            tokens.skip(column, hasY2);
        } else {
            some = tokens.read(in, column, hasY2, factors[segment]);
        }
        int index = row * columns + column;
        filterLevels[index] = (byte) header.filter(segment, !hasY2);
        inner[index] = some || !hasY2;
        if (hasY2) {
            Prediction.whole(y, y.at(16 * column, 16 * row), 16, mode, row > 0, column > 0);
        }
        luma(row, column, hasY2, some);
        for (int i = 0; i < 2; i++) {
            var plane = i == 0 ? u : v;
            int at = plane.at(8 * column, 8 * row);
            Prediction.whole(plane, at, 8, chroma, row > 0, column > 0);
            for (int k = 0; some && k < 4; k++) {
                int place = at + (k >> 1) * 4 * plane.stride + (k & 1) * 4;
                Transforms.add(tokens.coefficients, 16 * (16 + 4 * i + k), plane, place, scratch);
            }
        }
    }

    private void luma(int row, int column, boolean whole, boolean some) {
        for (int k = 0; k < 16; k++) {
            int at = y.at(16 * column + (k & 3) * 4, 16 * row + (k >> 2) * 4);
            if (!whole) {
                surroundings(row, column, k, at);
                Prediction.sub(y, at, modes[k], around);
            }
            if (some) {
                Transforms.add(tokens.coefficients, 16 * k, y, at, scratch);
            }
        }
    }

    /// The pixels around subblock `k`. Those above it to the right are, for the last column, always
    /// those above the macroblock.
    private void surroundings(int row, int column, int k, int at) {
        for (int i = 0; i < 4; i++) {
            around[i] = y.get(at + (3 - i) * y.stride - 1);
        }
        int above = at - y.stride;
        for (int i = 0; i < 5; i++) {
            around[4 + i] = y.get(above - 1 + i);
        }
        boolean lastColumn = (k & 3) == 3;
        int right = lastColumn ? y.at(16 * column + 16, 16 * row - 1) : above + 4;
        for (int i = 0; i < 4; i++) {
            int value;
            if (lastColumn && column == columns - 1) {
                value = row == 0 ? 127 : y.get(right - 1);
            } else {
                value = y.get(right + i);
            }
            around[9 + i] = value;
        }
    }

    private static int lumaMode(BoolReader bits) {
        if (bits.bit(145) == 0) {
            return Prediction.SUBBLOCKS;
        }
        if (bits.bit(156) == 0) {
            return bits.bit(163) == 0 ? Prediction.DC : Prediction.VERTICAL;
        }
        return bits.bit(128) == 0 ? Prediction.HORIZONTAL : Prediction.TRUE_MOTION;
    }

    private static int chromaMode(BoolReader bits) {
        if (bits.bit(142) == 0) {
            return Prediction.DC;
        }
        if (bits.bit(114) == 0) {
            return Prediction.VERTICAL;
        }
        return bits.bit(183) == 0 ? Prediction.HORIZONTAL : Prediction.TRUE_MOTION;
    }

    private void subblockModes(BoolReader bits, int mode, int column) {
        if (mode != Prediction.SUBBLOCKS) {
            Arrays.fill(modesAbove, 4 * column, 4 * column + 4, IMPLIED[mode]);
            Arrays.fill(modesLeft, IMPLIED[mode]);
            return;
        }
        for (int k = 0; k < 16; k++) {
            int a = 4 * column + (k & 3);
            int l = k >> 2;
            modes[k] = subblockMode(bits, (modesAbove[a] * 10 + modesLeft[l]) * 9);
            modesAbove[a] = modes[k];
            modesLeft[l] = modes[k];
        }
    }

    /// RFC 6386, 11.2.
    private static int subblockMode(BoolReader bits, int p) {
        var odds = Vp8Tables.MODES;
        if (bits.bit(odds[p]) == 0) {
            return 0;
        }
        if (bits.bit(odds[p + 1]) == 0) {
            return 1;
        }
        if (bits.bit(odds[p + 2]) == 0) {
            return 2;
        }
        if (bits.bit(odds[p + 3]) == 0) {
            if (bits.bit(odds[p + 4]) == 0) {
                return 3;
            }
            return bits.bit(odds[p + 5]) == 0 ? 5 : 6;
        }
        if (bits.bit(odds[p + 6]) == 0) {
            return 4;
        }
        if (bits.bit(odds[p + 7]) == 0) {
            return 7;
        }
        return bits.bit(odds[p + 8]) == 0 ? 8 : 9;
    }
}
