package org.netloom.core.dataset.picture.raster;

import static org.netloom.core.dataset.picture.Bytes.i32Little;
import static org.netloom.core.dataset.picture.Bytes.u16Little;

import java.util.Arrays;

/// Faults of BMP writers that are plain to mend.
public final class BmpFile {
    private static final int FILE_HEAD = 14;

    private BmpFile() {}

    /// Bytes that fill up a row to a multiple of four.
    private static int filling(byte[] bmp, int head) {
        boolean old = head == 12;
        long bits =
                old ? (long) u16Little(bmp, 18) * u16Little(bmp, 24) : (long) i32Little(bmp, 18) * u16Little(bmp, 28);
        return (int) (-((bits + 7) / 8) & 3);
    }

    /// The file itself where nothing is to be mended.
    public static byte[] mended(byte[] bmp) {
        var file = bmp;
        int head = i32Little(bmp, FILE_HEAD);
        int bits = head >= 40 && bmp.length > 50 ? u16Little(bmp, 28) : 0;
        if (bits > 0 && bits <= 8 && i32Little(bmp, 10) == FILE_HEAD + head) {
            // The pixels are said to lie where the palette does.
            int used = i32Little(bmp, 46);
            int colours = used > 0 && used <= 256 ? used : 1 << bits;
            file = bmp.clone();
            int offset = FILE_HEAD + head + 4 * colours;
            file[10] = (byte) offset;
            file[11] = (byte) (offset >> 8);
        }
        long missing = Integer.toUnsignedLong(i32Little(bmp, 2)) - bmp.length;
        // Some leave out the bytes that fill up the last row.
        return missing > 0 && missing <= filling(bmp, head) ? Arrays.copyOf(file, bmp.length + (int) missing) : file;
    }
}
