package org.netloom.core.dataset.cache;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.netloom.core.text.Failure;

/// A cache from before some files changed. The pictures of the others are taken from it instead of being
/// decoded again. Any thread may ask.
final class EarlierCache implements AutoCloseable {
    private final @Nullable ImageCache cache;
    /// Open addressing by stamp: an entry's index and one, 0 where nothing is. Small even for a million.
    private final int[] slots;

    private EarlierCache(@Nullable ImageCache cache) {
        this.cache = cache;
        int count = cache == null ? 0 : cache.count();
        slots = new int[Integer.highestOneBit(Math.max(1, count)) * 4];
        for (int i = 0; i < count; i++) {
            if (cache != null && cache.stamp(i) != FileStamps.NONE && !cache.refused(i)) {
                int at = slot(cache.stamp(i));
                while (slots[at] != 0) {
                    at = at + 1 & slots.length - 1;
                }
                slots[at] = i + 1;
            }
        }
    }

    /// The one of this family that holds most, the newest of those; one that holds nothing where there is none.
    static EarlierCache of(CacheFolder folder, CacheKey key) {
        ImageCache best = null;
        if (Arrays.stream(key.stamps()).anyMatch(stamp -> stamp != FileStamps.NONE)) {
            for (var file : folder.family(key)) {
                try {
                    var next = ImageCache.open(file);
                    if (best == null || next.count() > best.count()) {
                        if (best != null) {
                            best.close();
                        }
                        best = next;
                    } else {
                        next.close();
                    }
                } catch (Failure e) {
                    continue; // not whole, or just deleted: there is nothing to take from it
                }
            }
        }
        return new EarlierCache(best);
    }

    /// Copies the picture of a file that is as it was.
    ///
    /// @param shape takes its width and height
    /// @return whether there is one; nothing is written where not
    boolean take(long stamp, byte[] pixels, ByteBuffer shape) {
        if (cache != null && stamp != FileStamps.NONE) {
            for (int at = slot(stamp); slots[at] != 0; at = at + 1 & slots.length - 1) {
                int index = slots[at] - 1;
                if (cache.stamp(index) == stamp) {
                    cache.read(index, pixels);
                    shape.putInt(cache.pictureWidth(index)).putInt(cache.pictureHeight(index));
                    return true;
                }
            }
        }
        return false;
    }

    private int slot(long stamp) {
        return (int) (stamp ^ stamp >>> 32) & slots.length - 1;
    }

    @Override
    public void close() {
        if (cache != null) {
            cache.close();
        }
    }
}
