package org.netloom.core.dataset.picture.tiff;

import com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.PictureFault;
import org.netloom.core.dataset.picture.PictureLimits;
import org.netloom.core.dataset.picture.RasterPixels;
import org.netloom.core.text.Failure;

/// The first page of a TIFF file (TIFF 6.0; BigTIFF). Further pages, thumbnails and colour profiles are
/// cut off its list of fields before it is decoded, and no field may lie outside the file.
public final class TiffPage {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int PACKING = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int EXTRA = 338;
    private static final int NO_USE = 0;
    private static final int PREMULTIPLIED = 1;
    private static final int STRAIGHT = 2;
    private static final int FORMAT = 339;
    private static final int FLOATS = 3;
    /// None, three of fax machines, LZW, two of JPEG, two of Deflate, PackBits.
    private static final Set<Integer> PACKINGS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 32946, 32773);
    private static final int CIE_LAB = 8;
    private static final int ICC_LAB = 9;
    private static final int MOST_FIELDS = 4096;
    private static final int MOST_SAMPLES = 8;
    private static final int MOST_BYTES = 400_000_000;
    /// Those that say where the pixels lie and what they mean.
    private static final Set<Integer> NEEDED = Set.of(
            WIDTH,
            HEIGHT,
            BITS,
            PACKING,
            PHOTOMETRIC,
            266,
            273,
            SAMPLES,
            278,
            279,
            284,
            292,
            293,
            301,
            317,
            320,
            TILE_WIDTH,
            TILE_HEIGHT,
            324,
            325,
            332,
            333,
            336,
            EXTRA,
            FORMAT,
            347,
            512,
            513,
            514,
            515,
            519,
            520,
            521,
            529,
            530,
            531,
            532);
    /// Bytes a value of each type has (TIFF 6.0, section 2; 13 to 18 are later ones).
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private final ByteBuffer bytes;
    private final boolean big;
    private final int list;
    private final Map<Integer, Long> values = new HashMap<>();

    private TiffPage(ByteBuffer bytes, boolean big, int list) {
        this.bytes = bytes;
        this.big = big;
        this.list = list;
    }

    /// Empty when the list of fields lies behind the end of these bytes.
    public static Optional<TiffPage> of(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (file.length < 16) {
            return Optional.empty();
        }
        boolean big = bytes.getShort(2) == 43;
        long list = big ? bytes.getLong(8) : Integer.toUnsignedLong(bytes.getInt(4));
        if (list < 8 || list > file.length - 8) {
            return Optional.empty();
        }
        var page = new TiffPage(bytes, big, (int) list);
        return page.read() ? Optional.of(page) : Optional.empty();
    }

    private int fieldBytes() {
        return big ? 20 : 12;
    }

    private int fieldsAt() {
        return list + (big ? 8 : 2);
    }

    private long count() {
        return big ? bytes.getLong(list) : Short.toUnsignedInt(bytes.getShort(list));
    }

    private boolean read() {
        long count = count();
        if (count < 1 || count > MOST_FIELDS || fieldsAt() + count * fieldBytes() > bytes.capacity()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int at = fieldsAt() + i * fieldBytes();
            int tag = Short.toUnsignedInt(bytes.getShort(at));
            values.putIfAbsent(tag, first(at));
        }
        return true;
    }

    /// The first value of a field where it is a whole number; -1 where it lies outside the file.
    private long first(int at) {
        int type = Short.toUnsignedInt(bytes.getShort(at + 2));
        int size = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
        long count = big ? bytes.getLong(at + 4) : Integer.toUnsignedLong(bytes.getInt(at + 4));
        int inline = at + (big ? 12 : 8);
        if (size == 0 || count < 0 || count > bytes.capacity()) {
            return -1;
        }
        long where = inline;
        if (size * count > (big ? 8 : 4)) {
            where = big ? bytes.getLong(inline) : Integer.toUnsignedLong(bytes.getInt(inline));
            if (where < 0 || where + size * count > bytes.capacity()) {
                return -1;
            }
        }
        return switch (size) {
            case 1 -> bytes.get((int) where) & 255;
            case 2 -> Short.toUnsignedInt(bytes.getShort((int) where));
            case 4 -> Integer.toUnsignedLong(bytes.getInt((int) where));
            default -> bytes.getLong((int) where);
        };
    }

    private int value(int tag, int otherwise) {
        return (int) Math.clamp(values.getOrDefault(tag, (long) otherwise), -1, Integer.MAX_VALUE);
    }

    public int width() {
        return value(WIDTH, 0);
    }

    public int height() {
        return value(HEIGHT, 0);
    }

    /// 1 to 8, how the camera was held.
    public int orientation() {
        int value = value(ORIENTATION, 1);
        return value >= 1 && value <= 8 ? value : 1;
    }

    public Picture decode() throws IOException, Failure {
        for (int tag : NEEDED) {
            if (values.getOrDefault(tag, 0L) < 0) {
                throw PictureFault.damaged();
            }
        }
        long bits = (long) value(BITS, 1) * value(SAMPLES, 1);
        long tile = (long) value(TILE_WIDTH, 1) * value(TILE_HEIGHT, 1);
        if (value(SAMPLES, 1) > MOST_SAMPLES || tile > PictureLimits.MOST_PIXELS) {
            throw PictureFault.damaged();
        }
        if (bits * Math.max(tile, (long) width() * height()) / 8 > MOST_BYTES) {
            throw PictureFault.tooMuch(MOST_BYTES / 1_000_000);
        }
        checkPacking();
        boolean floats = value(FORMAT, 1) == FLOATS;
        var reader = (big ? new BigTIFFImageReaderSpi() : new TIFFImageReaderSpi()).createReaderInstance(null);
        try {
            reader.setInput(new ByteArrayImageInputStream(plain()), true, true);
            return switch (value(PHOTOMETRIC, -1)) {
                case CIE_LAB -> CieLab.toRgb(reader.readRaster(0, null), true);
                case ICC_LAB -> CieLab.toRgb(reader.readRaster(0, null), false);
                default -> floats ? RasterPixels.ofFloats(reader.readRaster(0, null)) : samples(reader.read(0));
            };
        } finally {
            reader.dispose();
        }
    }

    /// What is said of the fourth sample holds, whatever the reader makes of it.
    private Picture samples(BufferedImage image) {
        int extra = value(EXTRA, STRAIGHT);
        return RasterPixels.of(image, extra != NO_USE, extra == PREMULTIPLIED);
    }

    private void checkPacking() throws Failure {
        int packing = value(PACKING, 1);
        if (!PACKINGS.contains(packing)) {
            throw Failure.of(
                    "TIFF pictures packed with {0} are not read: save it with LZW or Deflate.",
                    switch (packing) {
                        case 34712 -> "JPEG 2000";
                        case 34925 -> "LZMA";
                        case 50000 -> "Zstandard";
                        case 50001 -> "WebP";
                        default -> "method " + packing;
                    });
        }
    }

    /// The file with the fields that are needed and no other page.
    private byte[] plain() {
        var copy = bytes.array().clone();
        var out = ByteBuffer.wrap(copy).order(bytes.order());
        int at = fieldsAt();
        int kept = 0;
        for (int i = 0; i < count(); i++) {
            int from = fieldsAt() + i * fieldBytes();
            if (NEEDED.contains(Short.toUnsignedInt(bytes.getShort(from)))) {
                out.put(at, bytes, from, fieldBytes());
                at += fieldBytes();
                kept++;
            }
        }
        if (big) {
            out.putLong(list, kept);
            out.putLong(at, 0);
        } else {
            out.putShort(list, (short) kept);
            out.putInt(at, 0);
        }
        return copy;
    }
}
