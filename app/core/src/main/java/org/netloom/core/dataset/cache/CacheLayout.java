package org.netloom.core.dataset.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.picture.Fit;

/// Where things lie in a cache file (little-endian):
///
/// | bytes | what |
/// |---|---|
/// | 64 | magic, format, count, height, width, channels, fit, length of the reasons, when the machine started |
/// | 1 a picture | state: 0 not written, 1 written, 2 refused |
/// | 8 a picture | width and height before it was brought to size |
/// | 8 a picture | what tells whether its file is as it was; 0 where nobody can say |
/// | | zeros up to a multiple of 4096 |
/// | height × width × channels a picture | uint8 pixels |
/// | the rest | reasons of the refused ones, JSON |
///
/// @param reasons bytes of JSON at the end; -1 while the file is being written
/// @param boot tells one start of the machine from another
record CacheLayout(int count, PictureSize size, Fit fit, long reasons, long boot) {
    static final int HEAD = 64;
    static final byte WRITTEN = 1;
    static final byte REFUSED = 2;

    private static final long MAGIC = ByteBuffer.wrap("NETLOOMC".getBytes(StandardCharsets.US_ASCII))
            .order(ByteOrder.LITTLE_ENDIAN)
            .getLong();
    private static final int FORMAT = 2;
    private static final int PAGE = 4096;

    long stateAt(int index) {
        return HEAD + (long) index;
    }

    long shapeAt(int index) {
        return HEAD + (count + 7L) / 8 * 8 + 8L * index;
    }

    long stampAt(int index) {
        return shapeAt(count) + 8L * index;
    }

    long pixelsAt(int index) {
        return (stampAt(count) + PAGE - 1) / PAGE * PAGE + (long) size.bytes() * index;
    }

    long reasonsAt() {
        return pixelsAt(count);
    }

    ByteBuffer head() {
        return ByteBuffer.allocate(HEAD)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(MAGIC)
                .putInt(FORMAT)
                .putInt(count)
                .putInt(size.height())
                .putInt(size.width())
                .putInt(size.channels())
                .putInt(fit.ordinal())
                .putLong(reasons)
                .putLong(boot)
                .rewind();
    }

    /// @throws IOException when this is no cache or not all of one
    static CacheLayout read(FileChannel channel) throws IOException {
        var head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        if (channel.read(head, 0) < HEAD || head.getLong(0) != MAGIC || head.getInt(8) != FORMAT) {
            throw new IOException("no cache of this format");
        }
        int fit = head.getInt(28);
        if (head.getInt(12) < 0 || fit < 0 || fit >= Fit.values().length) {
            throw new IOException("damaged head");
        }
        PictureSize size;
        try {
            size = new PictureSize(head.getInt(16), head.getInt(20), head.getInt(24));
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        return new CacheLayout(head.getInt(12), size, Fit.values()[fit], head.getLong(32), head.getLong(40));
    }
}
