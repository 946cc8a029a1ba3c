package org.netloom.core.dataset.picture.jpeg.coded;

import static org.netloom.core.dataset.picture.Bytes.u8;

import java.io.IOException;

/// Codes of up to 16 bits (T.81, annex C and F.2.2.3).
final class HuffmanTable {
    private final int[] most = new int[17];
    private final int[] first = new int[17];
    private final int[] symbols;

    private HuffmanTable(int[] symbols) {
        this.symbols = symbols;
    }

    /// @param at where the 16 counts begin, the symbols behind them
    static HuffmanTable read(byte[] bytes, int at, int end) throws IOException {
        int count = 0;
        for (int length = 0; length < 16; length++) {
            count += u8(bytes, at + length);
        }
        if (at + 16 + count > end || count > 256) {
            throw new IOException("table");
        }
        var symbols = new int[count];
        for (int i = 0; i < count; i++) {
            symbols[i] = u8(bytes, at + 16 + i);
        }
        var table = new HuffmanTable(symbols);
        int code = 0;
        int done = 0;
        for (int length = 1; length <= 16; length++) {
            int here = u8(bytes, at + length - 1);
            table.first[length] = done - code;
            code += here;
            done += here;
            table.most[length] = code;
            code <<= 1;
        }
        return table;
    }

    int symbols() {
        return symbols.length;
    }

    /// A code that means nothing counts as 0, as in libjpeg.
    int read(HuffmanBits in) {
        int code = 0;
        for (int length = 1; length <= 16; length++) {
            code = code << 1 | in.bits(1);
            int place = code + first[length];
            if (code < most[length] && place >= 0 && place < symbols.length) {
                return symbols[place];
            }
        }
        in.bits(1);
        return 0;
    }
}
