package org.netloom.core.dataset.picture.raster;

import static org.netloom.core.dataset.picture.Bytes.i32;
import static org.netloom.core.dataset.picture.Bytes.latin;
import static org.netloom.core.dataset.picture.Bytes.startsWith;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.netloom.core.dataset.picture.Orientation;
import org.netloom.core.dataset.picture.PictureFault;
import org.netloom.core.text.Failure;

/// The chunks around a PNG's pixels: how the camera was held, texts that swell when unpacked, damage.
public final class PngChunks {
    /// No honest text or profile is larger when unpacked.
    private static final int MOST_UNPACKED = 1 << 20;

    /// What all of them may come to, each counting as a page at least.
    private static final int MOST_TOGETHER = 64 << 20;

    private static final int PAGE = 4096;

    /// Of a camera's data, written as figures: how it was held stands near their beginning.
    private static final int MOST_HEX = 1 << 18;

    private byte[] room = {};
    private long unpacked;
    private int orientation;
    private boolean pixels;

    private PngChunks() {}

    /// @return 1 to 8
    /// @throws Failure when a chunk before the pixels is damaged, or a text or profile unpacks to more than 1 MB
    public static int orientation(byte[] png) throws Failure {
        var chunks = new PngChunks();
        chunks.walk(png);
        return Math.max(1, chunks.orientation);
    }

    private void walk(byte[] b) throws Failure {
        for (long at = 8; at + 12 <= b.length; ) {
            int start = (int) at + 8;
            long length = Integer.toUnsignedLong(i32(b, (int) at));
            long end = start + length;
            if (end > b.length) {
                return;
            }
            var type = latin(b, start - 4, 4);
            pixels |= type.equals("IDAT");
            if (!pixels) {
                check(b, start - 4, (int) end);
            }
            chunk(b, type, start, (int) end);
            at = end + 4;
        }
    }

    private void chunk(byte[] b, String type, int start, int end) throws Failure {
        switch (type) {
            case "eXIf" -> found(Orientation.ofExif(Arrays.copyOfRange(b, start, end)));
            case "iCCP" -> unpack(b, method(b, afterZero(b, start, end), end), end);
            case "tEXt" -> text(latin(b, start, end - start));
            case "zTXt" -> {
                int body = afterZero(b, start, end);
                text(latin(b, start, body - start) + unpack(b, method(b, body, end), end));
            }
            case "iTXt" -> {
                int body = afterZero(b, start, end);
                boolean packed = body < end && b[body] == 1;
                int words = afterZero(b, afterZero(b, body + 2, end), end);
                var rest = packed ? unpack(b, words, end) : latin(b, words, Math.max(0, end - words));
                text(latin(b, start, body - start) + rest);
            }
            default -> {} // pixels, colours, times: nothing to learn here
        }
    }

    /// What stands before the pixels must be as it was written.
    private static void check(byte[] b, int start, int end) throws Failure {
        var sum = new CRC32();
        sum.update(b, start, end - start);
        if ((int) sum.getValue() != i32(b, end)) {
            throw PictureFault.damaged();
        }
    }

    /// Of the ways to pack a text there is but one, 0.
    ///
    /// @return what lies behind its number
    private static int method(byte[] b, int at, int end) throws Failure {
        if (at < end && b[at] != 0) {
            throw PictureFault.damaged();
        }
        return at + 1;
    }

    private void text(String text) {
        if (text.startsWith("XML:com.adobe.xmp\0")) {
            found(Orientation.ofXmp(text));
        } else if (text.startsWith("Raw profile type exif\0") || text.startsWith("Raw profile type APP1\0")) {
            var block = profile(text, text.indexOf('\0') + 1);
            int tiff = startsWith(block, 0, block.length, "Exif\0\0") ? 6 : 0;
            found(Orientation.ofExif(Arrays.copyOfRange(block, tiff, block.length)));
        }
    }

    /// Its name, its length, its bytes as pairs of figures, with blanks in between.
    private static byte[] profile(String text, int start) {
        int at = pastWord(text, pastWord(text, start));
        var hex = new StringBuilder();
        for (; at < text.length() && hex.length() < MOST_HEX; at++) {
            if (HexFormat.isHexDigit(text.charAt(at))) {
                hex.append(text.charAt(at));
            }
        }
        hex.setLength(hex.length() & ~1);
        return HexFormat.of().parseHex(hex);
    }

    private static int pastWord(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void found(int value) {
        if (orientation == 0) {
            orientation = value;
        }
    }

    private static int afterZero(byte[] b, int start, int end) {
        int at = Math.min(start, end);
        while (at < end && b[at] != 0) {
            at++;
        }
        return Math.min(at + 1, end);
    }

    private String unpack(byte[] b, int start, int end) throws Failure {
        if (start >= end) {
            return "";
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(b, start, end - start);
            room = room.length == 0 ? new byte[MOST_UNPACKED + 1] : room;
            int count = 0;
            while (!inflater.finished() && count < room.length) {
                int more = inflater.inflate(room, count, room.length - count);
                if (more == 0) {
                    break;
                }
                count += more;
            }
            unpacked += Math.max(PAGE, count);
            if (count > MOST_UNPACKED || unpacked > MOST_TOGETHER) {
                throw Failure.of("It hides a text or profile of over 1 MB: save it anew without them.");
            }
            return latin(room, 0, count);
        } catch (DataFormatException e) {
            return ""; // a damaged text says nothing
        }
    }
}
