package org.netloom.core.dataset.picture.webp.vp8l;

import java.io.IOException;

/// The five prefix codes that a part of the picture is written in. `green` also has the lengths of
/// copies and the places of the colour cache.
record PixelCodes(PrefixCode green, PrefixCode red, PrefixCode blue, PrefixCode alpha, PrefixCode distance) {
    static final int LENGTHS = 256;
    static final int CACHED = LENGTHS + 24;
    private static final int DISTANCES = 40;

    static PixelCodes read(BitReader in, int cached) throws IOException {
        var green = CodeLengths.read(in, CACHED + cached);
        var red = CodeLengths.read(in, 256);
        var blue = CodeLengths.read(in, 256);
        var alpha = CodeLengths.read(in, 256);
        return new PixelCodes(green, red, blue, alpha, CodeLengths.read(in, DISTANCES));
    }
}
