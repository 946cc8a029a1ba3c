package org.netloom.core.dataset.picture.jpeg.coded;

import static org.netloom.core.dataset.picture.Bytes.u8;

import java.io.IOException;

/// A scan's header, and its blocks in their order (T.81, A.2).
final class ScanReader {
    private static final int SOF = 0xC0;
    private static final int RST = 0xD0;

    final CodedFrame frame;
    final int[] direct = new int[4];
    final int[] alternating = new int[4];
    /// The first and last coefficient, the bit that was written before, and the lowest of this scan.
    final int first;

    final int last;
    final int earlier;
    final int point;
    private final Component[] parts;

    /// @param from where the scan's header begins
    ScanReader(CodedFrame frame, int from) throws IOException {
        this.frame = frame;
        var b = frame.bytes;
        parts = new Component[u8(b, from)];
        if (parts.length < 1 || parts.length > 4 || from + 4 + 2 * parts.length > b.length) {
            throw new IOException("scan");
        }
        int at = from + 1;
        for (int i = 0; i < parts.length; i++, at += 2) {
            var component = frame.component(u8(b, at));
            if (component == null) {
                throw new IOException("scan");
            }
            parts[i] = component;
            direct[i] = u8(b, at + 1) >> 4;
            alternating[i] = u8(b, at + 1) & 15;
        }
        first = frame.progressive ? u8(b, at) : 0;
        last = frame.progressive ? u8(b, at + 1) : 63;
        earlier = frame.progressive ? u8(b, at + 2) >> 4 : 0;
        point = frame.progressive ? u8(b, at + 2) & 15 : 0;
        if (last > 63 || first > last || point > 13) {
            throw new IOException("scan");
        }
    }

    /// @param from where the scan's codes begin
    /// @return where they end
    int read(int from) throws IOException {
        var in = frame.arithmetic ? new ArithmeticBlocks(this, from) : new HuffmanBlocks(this, from);
        boolean alone = parts.length == 1;
        int columns = alone ? parts[0].usedColumns : frame.mcuColumns();
        int rows = alone ? parts[0].usedRows : frame.mcuRows();
        for (int mcu = 0; mcu < columns * rows; mcu++) {
            if (frame.restart > 0 && mcu > 0 && mcu % frame.restart == 0) {
                restart(in, mcu / frame.restart - 1 & 7);
            }
            if (alone) {
                in.block(0, parts[0], parts[0].at(mcu % columns, mcu / columns));
            } else {
                mcu(in, mcu % columns, mcu / columns);
            }
        }
        return in.marker();
    }

    private void mcu(BlockReader in, int column, int row) throws IOException {
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i];
            for (int k = 0; k < part.across * part.down; k++) {
                in.block(i, part, part.at(column * part.across + k % part.across, row * part.down + k / part.across));
            }
        }
    }

    /// Goes on behind the marker of that number, or makes the best of another, as libjpeg does.
    private void restart(BlockReader in, int expected) throws IOException {
        int at = in.marker();
        while (at + 2 <= frame.bytes.length) {
            int marker = u8(frame.bytes, at + 1);
            boolean numbered = (marker & 0xF8) == RST;
            int ahead = marker - RST - expected & 7;
            if (numbered && (ahead == 0 || (ahead > 2 && ahead < 6))) {
                in.restart(at + 2);
                return;
            }
            if ((numbered && ahead <= 2) || (!numbered && marker >= SOF)) {
                in.restart(at); // what lies before it is lost
                return;
            }
            in.restart(at + 2);
            at = in.marker();
        }
        throw new IOException("cut off");
    }
}
