package org.netloom.core.dataset.picture.webp.vp8;

import java.io.IOException;

/// What stands before a key frame's macroblocks (RFC 6386, 9 and 19.2).
final class FrameHeader {
    private static final int SEGMENTS = 4;
    private static final int HEAD = 10;

    final int width;
    final int height;
    final BoolReader modes;
    final BoolReader[] tokens;
    final int[] coefficients = Vp8Tables.COEFFICIENTS.clone();
    final int[] segmentTree = {255, 255, 255};
    final boolean segmentMap;
    final boolean simpleFilter;
    final int filterLevel;
    final int sharpness;
    /// -1 where no macroblock says that it has no coefficients.
    final int skip;

    private final boolean segments;
    private final boolean deltas;
    private final int[] segmentQuantizer = new int[SEGMENTS];
    private final int[] segmentFilter = new int[SEGMENTS];
    private final int intraDelta;
    private final int subblockDelta;
    private final int quantizer;
    private final int[] quantizerDelta = new int[5];

    /// @throws IOException when this is no key frame, or less than its header
    FrameHeader(byte[] b, int from, int to) throws IOException {
        if (to - from < HEAD
                || (b[from] & 1) != 0
                || b[from + 3] != (byte) 0x9D
                || b[from + 4] != 1
                || b[from + 5] != 0x2A) {
            throw new IOException("no VP8 key frame");
        }
        int first = (little(b, from, 3) >> 5);
        width = little(b, from + 6, 2) & 0x3FFF;
        height = little(b, from + 8, 2) & 0x3FFF;
        int partition = from + HEAD + first;
        if (width == 0 || height == 0 || partition >= to) {
            throw new IOException("cut off");
        }
        modes = new BoolReader(b, from + HEAD, partition);
        modes.number(2); // colour space, clamping: of no use to a decoder that always clamps
        segments = modes.flag();
        boolean absolute = false;
        boolean map = false;
        if (segments) {
            map = modes.flag();
            if (modes.flag()) {
                absolute = modes.flag();
                for (int i = 0; i < SEGMENTS; i++) {
                    segmentQuantizer[i] = modes.optional(7);
                }
                for (int i = 0; i < SEGMENTS; i++) {
                    segmentFilter[i] = modes.optional(6);
                }
            }
            for (int i = 0; map && i < 3; i++) {
                segmentTree[i] = modes.flag() ? modes.number(8) : 255;
            }
        }
        segmentMap = map;
        deltas = !absolute;
        simpleFilter = modes.flag();
        filterLevel = modes.number(6);
        sharpness = modes.number(3);
        var filterDelta = new int[8];
        boolean useDeltas = modes.flag();
        if (useDeltas && modes.flag()) {
            for (int i = 0; i < filterDelta.length; i++) {
                filterDelta[i] = modes.optional(6);
            }
        }
        intraDelta = useDeltas ? filterDelta[0] : 0;
        subblockDelta = useDeltas ? filterDelta[4] : 0;
        tokens = partitions(b, partition, to, 1 << modes.number(2));
        quantizer = modes.number(7);
        for (int i = 0; i < quantizerDelta.length; i++) {
            quantizerDelta[i] = modes.optional(4);
        }
        modes.flag(); // whether probabilities outlive the frame
        for (int i = 0; i < coefficients.length; i++) {
            if (modes.bit(Vp8Tables.UPDATES[i]) == 1) {
                coefficients[i] = modes.number(8);
            }
        }
        skip = modes.flag() ? modes.number(8) : -1;
    }

    private static BoolReader[] partitions(byte[] b, int from, int to, int count) throws IOException {
        var readers = new BoolReader[count];
        int start = from + 3 * (count - 1);
        for (int i = 0; i < count; i++) {
            if (start >= to) {
                throw new IOException("cut off");
            }
            int end = i == count - 1 ? to : Math.min(to, start + little(b, from + 3 * i, 3));
            readers[i] = new BoolReader(b, start, end);
            start = end;
        }
        return readers;
    }

    private static int little(byte[] b, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | b[at + i] & 255;
        }
        return value;
    }

    /// The factors of a segment's coefficients (14.1): Y DC, Y AC, Y2 DC, Y2 AC, UV DC, UV AC.
    int[] factors(int segment) {
        int q = segments ? segmentQuantizer[segment] + (deltas ? quantizer : 0) : quantizer;
        return new int[] {
            look(Vp8Tables.DC, q + quantizerDelta[0]),
            look(Vp8Tables.AC, q),
            2 * look(Vp8Tables.DC, q + quantizerDelta[1]),
            Math.max(8, look(Vp8Tables.AC, q + quantizerDelta[2]) * 155 / 100),
            Math.min(132, look(Vp8Tables.DC, q + quantizerDelta[3])),
            look(Vp8Tables.AC, q + quantizerDelta[4])
        };
    }

    private static int look(int[] table, int index) {
        return table[Math.clamp(index, 0, 127)];
    }

    /// How strongly the edges of a macroblock are smoothed (9.6), 0 to 63.
    int filter(int segment, boolean subblocks) {
        int level = segments ? segmentFilter[segment] + (deltas ? filterLevel : 0) : filterLevel;
        return Math.clamp(level + intraDelta + (subblocks ? subblockDelta : 0), 0, 63);
    }
}
