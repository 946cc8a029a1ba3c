package org.netloom.core.dataset.picture.jpeg.coded;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A sequential scan with Huffman's codes (T.81, F.2.2).
final class HuffmanBlocks implements BlockReader {
    private final ScanReader scan;
    private final HuffmanBits in;
    private final int[] last = new int[4];

    HuffmanBlocks(ScanReader scan, int from) {
        this.scan = scan;
        in = new HuffmanBits(scan.frame.bytes, from);
    }

    @Override
    public void block(int part, Component component, int at) throws IOException {
        if (in.exhausted()) {
            return;
        }
        var block = component.coefficients;
        last[part] += in.number(table(scan.frame.direct[scan.direct[part] & 3]).read(in));
        block[at] = (short) last[part];
        var table = table(scan.frame.alternating[scan.alternating[part] & 3]);
        for (int k = 1; k < 64; k++) {
            int symbol = table.read(in);
            int size = symbol & 15;
            if (size == 0) {
                if (symbol != 0xF0) {
                    return;
                }
                k += 15;
                continue;
            }
            k += symbol >> 4;
            // Some writers run beyond the block; libjpeg takes it for its last coefficient.
            block[at + Zigzag.ORDER[Math.min(k, 63)]] = (short) in.number(size);
        }
    }

    private static HuffmanTable table(@Nullable HuffmanTable table) throws IOException {
        if (table == null) {
            throw new IOException("table");
        }
        return table;
    }

    @Override
    public void restart(int from) {
        in.start(from);
        Arrays.fill(last, 0);
    }

    @Override
    public int marker() {
        return in.marker();
    }
}
