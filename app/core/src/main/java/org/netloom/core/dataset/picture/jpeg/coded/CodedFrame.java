package org.netloom.core.dataset.picture.jpeg.coded;

import static org.netloom.core.dataset.picture.Bytes.u16;
import static org.netloom.core.dataset.picture.Bytes.u8;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A frame's headers and tables, and its scans read into coefficients: sequential with Huffman's codes,
/// sequential and progressive with arithmetic coding.
final class CodedFrame {
    private static final int MOST_COEFFICIENTS = 120_000_000;
    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;

    final byte[] bytes;
    final int[][] quantization = new int[4][64];
    final @Nullable HuffmanTable[] direct = new @Nullable HuffmanTable[4];
    final @Nullable HuffmanTable[] alternating = new @Nullable HuffmanTable[4];
    /// Bounds of small differences and of low frequencies (F.1.4.4), as DAC sets them.
    final int[] lower = new int[16];

    final int[] upper = new int[16];
    final int[] low = new int[16];
    int restart;
    boolean arithmetic;
    boolean progressive;
    int width;
    int height;
    int mostAcross = 1;
    int mostDown = 1;
    Component[] components = {};

    private CodedFrame(byte[] bytes) {
        this.bytes = bytes;
        Arrays.fill(upper, 1);
        Arrays.fill(low, 5);
    }

    /// @throws IOException when it is damaged, cut off, or of another kind
    static CodedFrame read(byte[] jpeg) throws IOException {
        var frame = new CodedFrame(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length) {
            int marker = u8(jpeg, at + 1);
            if (u8(jpeg, at) != 0xFF || marker == 0xFF || marker == 0 || (marker >= 0xD0 && marker <= 0xD7)) {
                at++;
                continue;
            }
            if (marker == EOI) {
                return frame.checked();
            }
            int end = at + 2 + u16(jpeg, at + 2);
            if (end > jpeg.length || end < at + 4) {
                throw new IOException("segment");
            }
            at = marker == SOS ? new ScanReader(frame, at + 4).read(end) : frame.segment(marker, at + 4, end);
        }
        if (at + 2 <= jpeg.length && u8(jpeg, at) == 0xFF && u8(jpeg, at + 1) == EOI) {
            return frame.checked();
        }
        throw new IOException("cut off");
    }

    private CodedFrame checked() throws IOException {
        if (components.length == 0) {
            throw new IOException("frame");
        }
        return this;
    }

    private int segment(int marker, int from, int end) throws IOException {
        switch (marker) {
            case 0xC0, 0xC1, 0xC9, 0xCA -> frame(marker, from, end);
            case 0xC4 -> huffman(from, end);
            case 0xCC -> {
                for (int at = from; at + 1 < end; at += 2) {
                    int table = u8(bytes, at) & 15;
                    if (u8(bytes, at) < 16) {
                        lower[table] = bytes[at + 1] & 15;
                        upper[table] = bytes[at + 1] >> 4 & 15;
                    } else {
                        low[table] = u8(bytes, at + 1);
                    }
                }
            }
            case 0xDB -> quantization(from, end);
            case 0xDD -> restart = u16(bytes, from);
            default -> {} // applications' segments and comments
        }
        return end;
    }

    private void quantization(int from, int end) throws IOException {
        for (int at = from; at < end; ) {
            int kind = u8(bytes, at++);
            int size = kind >> 4 == 0 ? 1 : 2;
            if ((kind & 15) > 3 || at + 64 * size > end) {
                throw new IOException("quantization");
            }
            for (int i = 0; i < 64; i++, at += size) {
                quantization[kind & 15][Zigzag.ORDER[i]] = size == 1 ? u8(bytes, at) : u16(bytes, at);
            }
        }
    }

    private void huffman(int from, int end) throws IOException {
        for (int at = from; at + 17 <= end; ) {
            int kind = u8(bytes, at);
            var table = HuffmanTable.read(bytes, at + 1, end);
            if ((kind & 15) > 3 || kind > 31) {
                throw new IOException("table");
            }
            (kind < 16 ? direct : alternating)[kind & 15] = table;
            at += 17 + table.symbols();
        }
    }

    private void frame(int marker, int from, int end) throws IOException {
        if (components.length > 0 || u8(bytes, from) != 8 || end - from < 9) {
            throw new IOException("frame");
        }
        arithmetic = marker >= 0xC9;
        progressive = marker == 0xCA;
        height = u16(bytes, from + 1);
        width = u16(bytes, from + 3);
        components = new Component[u8(bytes, from + 5)];
        boolean fits = end - from >= 6 + 3 * components.length && components.length > 0 && components.length <= 4;
        if (!fits || height == 0 || width == 0) {
            throw new IOException("frame");
        }
        for (int i = 0; i < components.length; i++) {
            int at = from + 6 + 3 * i;
            var one =
                    new Component(u8(bytes, at), u8(bytes, at + 1) >> 4, u8(bytes, at + 1) & 15, u8(bytes, at + 2) & 3);
            if (one.across < 1 || one.across > 4 || one.down < 1 || one.down > 4) {
                throw new IOException("sampling");
            }
            components[i] = one;
            mostAcross = Math.max(mostAcross, one.across);
            mostDown = Math.max(mostDown, one.down);
        }
        long sum = 0;
        for (var one : components) {
            one.width = parts(width * one.across, mostAcross);
            one.height = parts(height * one.down, mostDown);
            one.usedColumns = parts(one.width, 8);
            one.usedRows = parts(one.height, 8);
            one.columns = mcuColumns() * one.across;
            one.rows = mcuRows() * one.down;
            sum += 64L * one.columns * one.rows;
        }
        if (sum > MOST_COEFFICIENTS) {
            throw new IOException("too large");
        }
        for (var one : components) {
            one.coefficients = new short[64 * one.columns * one.rows];
        }
    }

    int mcuColumns() {
        return parts(width, 8 * mostAcross);
    }

    int mcuRows() {
        return parts(height, 8 * mostDown);
    }

    @Nullable
    Component component(int id) {
        return Arrays.stream(components).filter(one -> one.id == id).findFirst().orElse(null);
    }

    private static int parts(int length, int size) {
        return (length + size - 1) / size;
    }
}
