package org.netloom.core.dataset.picture.webp.vp8l;

import java.io.IOException;
import java.util.ArrayList;

/// Decodes a lossless frame.
public final class Vp8lDecoder {
    private static final int SIGNATURE = 0x2F;

    /// @param alpha whether the frame says that its alpha means something
    /// @param pixels width × height of ARGB
    @SuppressWarnings("ArrayRecordComponent") // pixels are never compared
    public record Frame(int width, int height, boolean alpha, int[] pixels) {}

    private Vp8lDecoder() {}

    /// @param from where the frame begins (its signature)
    /// @param to behind its last byte
    /// @throws IOException when it is damaged or ends too early
    public static Frame decode(byte[] bytes, int from, int to) throws IOException {
        var in = new BitReader(bytes, from, to);
        if (in.bits(8) != SIGNATURE) {
            throw new IOException("signature");
        }
        int width = 1 + in.bits(14);
        int height = 1 + in.bits(14);
        boolean alpha = in.flag();
        if (in.bits(3) != 0) {
            throw new IOException("version");
        }
        return new Frame(width, height, alpha, pixels(in, width, height));
    }

    /// @return width × height numbers, of which green is the alpha of a lossy frame
    /// @throws IOException when they are damaged or end too early
    public static int[] decodeAlpha(byte[] bytes, int from, int to, int width, int height) throws IOException {
        return pixels(new BitReader(bytes, from, to), width, height);
    }

    private static int[] pixels(BitReader in, int width, int height) throws IOException {
        var transforms = new ArrayList<Transform>();
        int seen = 0;
        int now = width;
        while (in.flag()) {
            int kind = in.bits(2);
            if ((seen & 1 << kind) != 0) {
                throw new IOException("transform");
            }
            seen |= 1 << kind;
            var transform = Transform.read(in, kind, now, height);
            transforms.add(transform);
            now = transform.widthAfter(now);
        }
        var pixels = PixelReader.read(in, now, height, true);
        in.check();
        for (var transform : transforms.reversed()) {
            pixels = transform.undo(pixels, height);
        }
        return pixels;
    }
}
