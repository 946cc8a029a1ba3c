package org.netloom.core.dataset.picture.webp.vp8l;

import java.io.IOException;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Reads an image of ARGB numbers: literal pixels, copies of earlier ones, and colours out of a cache
/// (RFC 9649, 3.6).
final class PixelReader {
    private static final int HASH = 0x1E35A7BD;
    private static final int[][] NEAR = near();
    /// More bits than any side has.
    private static final int ONE_PART = 20;

    private final BitReader in;
    private final int width;
    private final int[] pixels;
    private final int[] cache;
    private final int cacheShift;
    private int cachedTo;

    private PixelReader(BitReader in, int width, int height, int cacheBits) {
        this.in = in;
        this.width = width;
        pixels = new int[Math.multiplyExact(width, height)];
        cache = new int[cacheBits == 0 ? 0 : 1 << cacheBits];
        cacheShift = 32 - cacheBits;
    }

    /// @param whole whether this is the picture itself, whose parts may have codes of their own
    /// @return width × height pixels
    static int[] read(BitReader in, int width, int height, boolean whole) throws IOException {
        int cacheBits = in.flag() ? in.bits(4) : 0;
        if (cacheBits > 11) {
            throw new IOException("cache");
        }
        int partBits = ONE_PART;
        int[] parts = {0};
        if (whole && in.flag()) {
            partBits = 2 + in.bits(3);
            parts = read(in, parts(width, partBits), parts(height, partBits), false);
        }
        int most = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i] >>> 8 & 0xFFFF;
            most = Math.max(most, parts[i]);
        }
        var codes = new PixelCodes[most + 1];
        for (int i = 0; i <= most; i++) {
            codes[i] = PixelCodes.read(in, cacheBits == 0 ? 0 : 1 << cacheBits);
        }
        var reader = new PixelReader(in, width, height, cacheBits);
        reader.fill(codes, parts, partBits);
        return reader.pixels;
    }

    /// How many parts of 1 << bits pixels a side has.
    static int parts(int length, int bits) {
        return length + (1 << bits) - 1 >> bits;
    }

    private void fill(PixelCodes[] codes, int[] parts, int partBits) throws IOException {
        int across = parts(width, partBits);
        int mask = (1 << partBits) - 1;
        var now = codes[parts[0]];
        boolean jumped = false;
        for (int at = 0, x = 0, y = 0; at < pixels.length; ) {
            if (jumped || (x & mask) == 0) {
                now = codes[parts[(y >> partBits) * across + (x >> partBits)]];
                jumped = false;
            }
            int symbol = now.green().read(in);
            int count = 1;
            if (symbol < PixelCodes.LENGTHS) {
                int red = now.red().read(in);
                int blue = now.blue().read(in);
                pixels[at] = now.alpha().read(in) << 24 | red << 16 | symbol << 8 | blue;
            } else if (symbol < PixelCodes.CACHED) {
                count = number(symbol - PixelCodes.LENGTHS);
                copy(at, distance(number(now.distance().read(in))), count);
                jumped = true;
            } else {
                remember(at);
                pixels[at] = cache[symbol - PixelCodes.CACHED];
            }
            at += count;
            x += count;
            if (x >= width) {
                in.check();
                y += x / width;
                x %= width;
            }
        }
    }

    /// Puts all pixels before `end` into the cache.
    private void remember(int end) {
        for (; cachedTo < end; cachedTo++) {
            cache[HASH * pixels[cachedTo] >>> cacheShift] = pixels[cachedTo];
        }
    }

    private void copy(int to, int distance, int count) throws IOException {
        if (distance > to || count > pixels.length - to) {
            throw new IOException("copy");
        }
        for (int i = to; i < to + count; i++) {
            pixels[i] = pixels[i - distance];
        }
    }

    /// A length or a distance: its size, and more bits for larger ones.
    private int number(int size) {
        if (size < 4) {
            return size + 1;
        }
        int more = size - 2 >> 1;
        return (2 + (size & 1) << more) + in.bits(more) + 1;
    }

    private int distance(int code) {
        if (code > NEAR.length) {
            return code - NEAR.length;
        }
        var near = NEAR[code - 1];
        return Math.max(1, near[1] * width + near[0]);
    }

    /// The 120 pixels around the present one that come before it, the nearest first, as (left, up)
    /// (3.5.2.2).
    private static int[][] near() {
        return IntStream.range(0, 8)
                .boxed()
                .flatMap(up -> IntStream.rangeClosed(up == 0 ? 1 : -7, 8).mapToObj(left -> new int[] {left, up}))
                .sorted(Comparator.<int[]>comparingInt(at -> at[0] * at[0] + at[1] * at[1])
                        .thenComparingInt(at -> Math.abs(at[0]))
                        .thenComparingInt(at -> -at[0]))
                .toArray(int[][]::new);
    }
}
