package org.netloom.core.dataset.picture.tiff;

import com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
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

    private final TiffFields fields;

    private TiffPage(TiffFields fields) {
        this.fields = fields;
    }

    /// Empty when the list of fields lies behind the end of these bytes.
    public static Optional<TiffPage> of(byte[] file) {
        return TiffFields.of(file).map(TiffPage::new);
    }

    public int width() {
        return fields.value(WIDTH, 0);
    }

    public int height() {
        return fields.value(HEIGHT, 0);
    }

    /// 1 to 8, how the camera was held.
    public int orientation() {
        int value = fields.value(ORIENTATION, 1);
        return value >= 1 && value <= 8 ? value : 1;
    }

    public Picture decode() throws IOException, Failure {
        if (fields.anyOutside(NEEDED)) {
            throw PictureFault.damaged();
        }
        long bits = (long) fields.value(BITS, 1) * fields.value(SAMPLES, 1);
        long tile = (long) fields.value(TILE_WIDTH, 1) * fields.value(TILE_HEIGHT, 1);
        if (fields.value(SAMPLES, 1) > MOST_SAMPLES || tile > PictureLimits.MOST_PIXELS) {
            throw PictureFault.damaged();
        }
        if (bits * Math.max(tile, (long) width() * height()) / 8 > MOST_BYTES) {
            throw PictureFault.tooMuch(MOST_BYTES / 1_000_000);
        }
        checkPacking();
        boolean floats = fields.value(FORMAT, 1) == FLOATS;
        var reader =
                (fields.isBig() ? new BigTIFFImageReaderSpi() : new TIFFImageReaderSpi()).createReaderInstance(null);
        try {
            reader.setInput(new ByteArrayImageInputStream(fields.only(NEEDED)), true, true);
            return switch (fields.value(PHOTOMETRIC, -1)) {
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
        int extra = fields.value(EXTRA, STRAIGHT);
        return RasterPixels.of(image, extra != NO_USE, extra == PREMULTIPLIED);
    }

    private void checkPacking() throws Failure {
        int packing = fields.value(PACKING, 1);
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
}
