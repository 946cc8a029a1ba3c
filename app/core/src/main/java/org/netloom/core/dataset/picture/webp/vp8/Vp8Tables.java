package org.netloom.core.dataset.picture.webp.vp8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// The constants of RFC 6386.
final class Vp8Tables {
    /// Probabilities of the trees of a block's tokens: [type][band][context][branch], flat.
    static final int[] COEFFICIENTS;
    /// Probabilities that a frame replaces one of COEFFICIENTS.
    static final int[] UPDATES;
    /// Probabilities of the tree of a subblock's mode: [mode above][mode to the left][branch], flat.
    static final int[] MODES;

    static final int[] DC;
    static final int[] AC;

    static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};
    static final int[] BANDS = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0};
    /// Probabilities of the extra bits of tokens 7 to 10 (13.2).
    static final int[][] EXTRA = {
        {173, 148, 140},
        {176, 155, 140, 135},
        {180, 157, 141, 134, 130},
        {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
    };

    static {
        try (var in = Objects.requireNonNull(Vp8Tables.class.getResourceAsStream("tables.txt"))) {
            var parts = new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("#[^\n]*\n");
            COEFFICIENTS = numbers(parts[1]);
            UPDATES = numbers(parts[2]);
            MODES = numbers(parts[3]);
            DC = numbers(parts[4]);
            AC = numbers(parts[5]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Vp8Tables() {}

    private static int[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
