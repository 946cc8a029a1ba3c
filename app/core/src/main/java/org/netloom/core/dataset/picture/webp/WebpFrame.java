package org.netloom.core.dataset.picture.webp;

import static org.netloom.core.dataset.picture.Bytes.i32Little;
import static org.netloom.core.dataset.picture.Bytes.latin;
import static org.netloom.core.dataset.picture.Bytes.u16Little;
import static org.netloom.core.dataset.picture.Bytes.u8;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.picture.Bytes;
import org.netloom.core.dataset.picture.Canvas;
import org.netloom.core.dataset.picture.Orientation;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.PictureFault;
import org.netloom.core.dataset.picture.webp.vp8.Vp8Decoder;
import org.netloom.core.dataset.picture.webp.vp8l.Vp8lDecoder;
import org.netloom.core.text.Failure;

/// The first picture of a WebP file: where it lies on the canvas, and its chunks (RFC 9649). Colour
/// profiles, further frames and whatever else the file holds are left out before it is decoded.
public final class WebpFrame {
    /// Larger lossless pictures would take too much memory.
    private static final int MOST_LOSSLESS = 50_000_000;

    private record Chunk(int start, int end) {}

    private final byte[] bytes;
    private int canvasWidth;
    private int canvasHeight;
    private int left;
    private int top;
    private int width;
    private int height;
    private boolean cut;
    private @Nullable Chunk alpha;
    private @Nullable Chunk pixels;
    private @Nullable Chunk exif;
    private @Nullable Chunk xmp;
    private boolean inFrame;

    private WebpFrame(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes of the whole file, or its beginning where only size() is asked for
    public static WebpFrame of(byte[] bytes) throws Failure {
        var frame = new WebpFrame(bytes);
        long end = Math.min(bytes.length, 8 + Integer.toUnsignedLong(i32Little(bytes, 4)));
        frame.walk(12, (int) end);
        if (frame.canvasWidth == 0) {
            frame.canvasWidth = frame.width;
            frame.canvasHeight = frame.height;
        }
        return frame;
    }

    private void walk(int from, int to) {
        for (long at = from; at + 8 <= to; ) {
            int body = (int) at + 8;
            long length = Integer.toUnsignedLong(i32Little(bytes, (int) at + 4));
            chunk(latin(bytes, (int) at, 4), new Chunk(body, (int) Math.min(to, body + length)));
            cut |= pixels == null || pixels.start == body ? body + length > to : false;
            at = body + length + (length & 1);
        }
    }

    private void chunk(String kind, Chunk chunk) {
        int at = chunk.start;
        int length = chunk.end - at;
        switch (kind) {
            case "VP8X" -> {
                if (length >= 10) {
                    canvasWidth = 1 + u24(at + 4);
                    canvasHeight = 1 + u24(at + 7);
                }
            }
            case "ANMF" -> {
                if (length >= 16 && pixels == null && !inFrame) {
                    left = 2 * u24(at);
                    top = 2 * u24(at + 3);
                    inFrame = true;
                    walk(at + 16, chunk.end);
                    inFrame = false;
                }
            }
            case "ALPH" -> alpha = alpha == null && pixels == null ? chunk : alpha;
            case "VP8 " -> {
                if (length >= 10 && pixels == null) {
                    pixels = chunk;
                    width = u16Little(bytes, at + 6) & 0x3FFF;
                    height = u16Little(bytes, at + 8) & 0x3FFF;
                }
            }
            case "VP8L" -> {
                if (length >= 5 && pixels == null) {
                    pixels = chunk;
                    int sizes = i32Little(bytes, at + 1);
                    width = 1 + (sizes & 0x3FFF);
                    height = 1 + (sizes >>> 14 & 0x3FFF);
                }
            }
            case "EXIF" -> exif = chunk;
            case "XMP " -> xmp = chunk;
            default -> {} // profiles, later frames, what others invented
        }
    }

    private int u24(int at) {
        return u16Little(bytes, at) | u8(bytes, at + 2) << 16;
    }

    /// Empty while no frame's header has been seen.
    public OptionalInt width() {
        return canvasWidth > 0 ? OptionalInt.of(canvasWidth) : OptionalInt.empty();
    }

    public int height() {
        return canvasHeight;
    }

    /// 1 to 8, how the camera was held.
    public int orientation() {
        int found = 0;
        if (exif != null) {
            int tiff = Bytes.startsWith(bytes, exif.start, exif.end, "Exif\0\0") ? 6 : 0;
            found = Orientation.ofExif(Arrays.copyOfRange(bytes, exif.start + tiff, exif.end));
        }
        if (found == 0 && xmp != null) {
            found = Orientation.ofXmp(latin(bytes, xmp.start, xmp.end - xmp.start));
        }
        return Math.max(1, found);
    }

    public Picture decode() throws IOException, Failure {
        if (pixels == null) {
            throw PictureFault.damaged();
        }
        if (cut) {
            throw PictureFault.cutOff("WebP");
        }
        boolean lossy = bytes[pixels.start - 5] == ' ';
        if (!lossy && (long) width * height > MOST_LOSSLESS) {
            throw PictureFault.tooMuch(MOST_LOSSLESS * 8 / 1_000_000);
        }
        var rgb = lossy ? lossy(pixels) : lossless(pixels);
        return Canvas.place(new Picture(width, height, 3, rgb), left, top, canvasWidth, canvasHeight);
    }

    private byte[] lossy(Chunk chunk) throws IOException {
        var rgb = Vp8Decoder.decode(bytes, chunk.start, chunk.end);
        if (alpha != null) {
            var opaque = WebpAlpha.decode(bytes, alpha.start, alpha.end, width, height);
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = Canvas.overWhite(rgb[i] & 255, opaque[i / 3] & 255);
            }
        }
        return rgb;
    }

    private byte[] lossless(Chunk chunk) throws IOException {
        var frame = Vp8lDecoder.decode(bytes, chunk.start, chunk.end);
        var rgb = new byte[Math.multiplyExact(frame.pixels().length, 3)];
        int at = 0;
        for (int pixel : frame.pixels()) {
            int opaque = frame.alpha() ? pixel >>> 24 : 255;
            rgb[at++] = Canvas.overWhite(pixel >>> 16 & 255, opaque);
            rgb[at++] = Canvas.overWhite(pixel >>> 8 & 255, opaque);
            rgb[at++] = Canvas.overWhite(pixel & 255, opaque);
        }
        return rgb;
    }
}
