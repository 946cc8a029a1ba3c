package org.netloom.core.dataset.picture.webp.vp8l;

import java.io.IOException;

/// A canonical prefix code. Its first eight bits are looked up in one table, the rest of a longer code
/// in a second one behind it.
final class PrefixCode {
    static final int MOST_BITS = 15;
    private static final int ROOT = 8;

    /// symbol << 8 | bits; for longer codes the second table's place << 8 | ROOT + its bits.
    private final int[] table;

    private final int root;

    private PrefixCode(int[] table, int root) {
        this.table = table;
        this.root = root;
    }

    /// Has that symbol only, and takes no bits.
    static PrefixCode of(int symbol) {
        return new PrefixCode(new int[] {symbol << 8}, 0);
    }

    /// @param lengths of each symbol's code, 0 for none
    /// @throws IOException when some bits stand for nothing or for two symbols
    static PrefixCode of(int[] lengths) throws IOException {
        var counts = new int[MOST_BITS + 1];
        int last = 0;
        int longest = 0;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                counts[lengths[symbol]]++;
                last = symbol;
                longest = Math.max(longest, lengths[symbol]);
            }
        }
        var next = new int[MOST_BITS + 2];
        int used = 0;
        int free = 1;
        for (int length = 1; length <= MOST_BITS; length++) {
            next[length + 1] = next[length] + counts[length] << 1;
            used += counts[length];
            free = 2 * free - counts[length];
            if (free < 0) {
                throw new IOException("prefix code");
            }
        }
        if (used == 1) {
            return of(last);
        }
        if (free != 0) {
            throw new IOException("prefix code");
        }
        return filled(lengths, next, Math.min(ROOT, longest));
    }

    private static PrefixCode filled(int[] lengths, int[] next, int root) {
        var codes = new int[lengths.length];
        var longest = new int[1 << root];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                codes[symbol] = Integer.reverse(next[length]++) >>> 32 - length;
                int first = codes[symbol] & longest.length - 1;
                longest[first] = Math.max(longest[first], length);
            }
        }
        var places = new int[longest.length];
        int size = longest.length;
        for (int first = 0; first < longest.length; first++) {
            places[first] = size;
            size += longest[first] > root ? 1 << longest[first] - root : 0;
        }
        var table = new int[size];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > root) {
                int first = codes[symbol] & longest.length - 1;
                int bits = longest[first] - root;
                table[first] = places[first] << 8 | root + bits;
                for (int i = codes[symbol] >> root; i < 1 << bits; i += 1 << length - root) {
                    table[places[first] + i] = symbol << 8 | length - root;
                }
            } else if (length > 0) {
                for (int i = codes[symbol]; i < longest.length; i += 1 << length) {
                    table[i] = symbol << 8 | length;
                }
            }
        }
        return new PrefixCode(table, root);
    }

    /// The next symbol.
    int read(BitReader in) {
        in.fill();
        int bits = in.peek();
        int entry = table[bits & (1 << root) - 1];
        int length = entry & 255;
        if (length > root) {
            in.take(root);
            entry = table[(entry >>> 8) + (bits >>> root & (1 << length - root) - 1)];
            length = entry & 255;
        }
        in.take(length);
        return entry >>> 8;
    }
}
