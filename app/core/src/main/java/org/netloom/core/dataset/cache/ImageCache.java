package org.netloom.core.dataset.cache;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.nio.channels.FileChannel.MapMode.READ_ONLY;
import static java.nio.file.StandardOpenOption.READ;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.FileStatus;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// A dataset's pictures, decoded once and brought to one size: uint8, NHWC, one entry a sample, mapped
/// read-only from one file. Any number of threads may read; several processes may map the same file.
/// Close it when no thread reads any more.
public final class ImageCache implements AutoCloseable {
    private static final ValueLayout.OfInt INT = JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final CacheLayout layout;
    private final Arena arena;
    private final MemorySegment memory;
    private final Map<Integer, Text> refusals;

    private ImageCache(Path file, CacheLayout layout, Arena arena, MemorySegment memory, Map<Integer, Text> refusals) {
        this.file = file;
        this.layout = layout;
        this.arena = arena;
        this.memory = memory;
        this.refusals = refusals;
    }

    /// Opens the cache of this dataset in this size, after decoding the pictures in all cores where it
    /// does not exist yet; where some files have changed since an earlier one, these alone. Pictures that cannot be
    // decoded are refused(), not a failure.
    ///
    /// @throws Failure when the cache cannot be written or an IDX file is damaged
    /// @throws CancellationException when `progress` says so; what is decoded so far is kept
    public static ImageCache of(Dataset dataset, PictureSize size, Fit fit, CacheFolder folder, Progress progress)
            throws Failure {
        var key = CacheKey.of(dataset, size, fit, progress);
        var file = folder.file(key);
        if (Files.exists(file)) {
            try {
                return open(file);
            } catch (Failure e) {
                // Not whole: it is made anew below.
            }
        }
        long bytes = new CacheLayout(dataset.samples().size(), size, fit, -1, 0).reasonsAt();
        folder.makeRoom(bytes);
        try (var lock = CacheLock.of(file, progress)) {
            // Whoever held the lock before may have built it.
            if (Files.exists(file)) {
                try {
                    return open(file);
                } catch (Failure e) {
                    delete(file);
                }
            }
            try (var earlier = EarlierCache.of(folder, key)) {
                CacheBuild.run(file, dataset, size, fit, key.stamps(), earlier, progress);
            }
            folder.forgetOld(key);
        }
        return open(file);
    }

    /// Maps a cache that another process has made.
    ///
    /// @throws Failure when the file is missing or not a whole cache
    public static ImageCache open(Path file) throws Failure {
        var arena = Arena.ofShared();
        boolean open = false;
        try (var channel = FileChannel.open(file, READ)) {
            var layout = CacheLayout.read(channel);
            if (layout.reasons() < 0 || channel.size() != layout.reasonsAt() + layout.reasons()) {
                throw new IOException("not whole");
            }
            var memory = channel.map(READ_ONLY, 0, channel.size(), arena);
            var json = memory.asSlice(layout.reasonsAt()).toArray(JAVA_BYTE);
            Map<Integer, Text> refusals =
                    new TreeMap<>(Json.mapper().readValue(json, new TypeReference<Map<Integer, Text>>() {}));
            CacheEntry.touch(file);
            open = true;
            return new ImageCache(file, layout, arena, memory, refusals);
        } catch (IOException | RuntimeException e) {
            throw Failure.of("{0} is no whole file of decoded pictures: delete it.", file.toString())
                    .causedBy(e);
        } finally {
            if (!open) {
                arena.close();
            }
        }
    }

    private static void delete(Path file) throws Failure {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Failure.of("{0} is damaged and cannot be deleted: delete it yourself.", file.toString())
                    .causedBy(e);
        }
    }

    /// For another process to open.
    public Path file() {
        return file;
    }

    /// Number of entries: as many as the dataset has samples.
    public int count() {
        return layout.count();
    }

    public PictureSize size() {
        return layout.size();
    }

    public Fit fit() {
        return layout.fit();
    }

    /// Copies a picture, height × width × channels bytes, to the start of `into`. A refused one is black.
    public void read(int index, byte[] into) {
        read(index, into, 0);
    }

    /// As read(index, into), to `at` and following.
    public void read(int index, byte[] into, int at) {
        MemorySegment.copy(
                memory, JAVA_BYTE, pixelsAt(index), into, at, layout.size().bytes());
    }

    /// A picture where it lies: read-only, valid until close().
    public MemorySegment entry(int index) {
        return memory.asSlice(pixelsAt(index), layout.size().bytes());
    }

    /// Width in pixels before it was brought to size (upright), 0 when unknown.
    public int pictureWidth(int index) {
        return memory.get(INT, layout.shapeAt(checked(index)));
    }

    /// Height in pixels before it was brought to size (upright), 0 when unknown.
    public int pictureHeight(int index) {
        return memory.get(INT, layout.shapeAt(checked(index)) + 4);
    }

    /// A number that is equal in two caches of a folder where the picture's file is as it was; 0 when nobody
    /// can say.
    public long stamp(int index) {
        return memory.get(LONG, layout.stampAt(checked(index)));
    }

    /// Whether this sample could not be decoded: it must be left out.
    public boolean refused(int index) {
        return memory.get(JAVA_BYTE, layout.stateAt(checked(index))) != CacheLayout.WRITTEN;
    }

    /// The reasons of the refused, by index in ascending order.
    public Map<Integer, Text> refusals() {
        return Collections.unmodifiableMap(refusals);
    }

    /// The refused samples as faults of the dataset this cache was made of.
    public List<FileFault> faults(Dataset dataset) {
        var faults = new ArrayList<FileFault>();
        refusals.forEach((index, reason) -> faults.add(new FileFault(
                dataset.samples().get(index).file(),
                FileStatus.REFUSED,
                pictureWidth(index),
                pictureHeight(index),
                reason)));
        return faults;
    }

    private long pixelsAt(int index) {
        return layout.pixelsAt(checked(index));
    }

    private int checked(int index) {
        return Objects.checkIndex(index, layout.count());
    }

    @Override
    public void close() {
        arena.close();
    }
}
