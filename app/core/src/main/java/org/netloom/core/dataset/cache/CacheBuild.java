package org.netloom.core.dataset.cache;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Resize;
import org.netloom.core.dataset.picture.decode.PictureHeader;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.dataset.work.Workers;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// Decodes a dataset into a file beside, which is forced and renamed when it is whole. Pixels are
/// written before the states that vouch for them, so what a killed builder left is taken up again,
/// as long as the machine has not gone down in between.
final class CacheBuild {
    private static final int CHUNK_BYTES = 4 << 20;

    private final Dataset dataset;
    private final CacheLayout layout;
    private final long[] stamps;
    private final EarlierCache earlier;
    private final Map<Integer, Text> reasons = new ConcurrentSkipListMap<>();

    private CacheBuild(Dataset dataset, CacheLayout layout, long[] stamps, EarlierCache earlier) {
        this.dataset = dataset;
        this.layout = layout;
        this.stamps = stamps;
        this.earlier = earlier;
    }

    /// The caller holds the lock for `file`.
    ///
    /// @param stamps of the samples' files
    /// @param earlier what need not be decoded again
    static void run(
            Path file,
            Dataset dataset,
            PictureSize size,
            Fit fit,
            long[] stamps,
            EarlierCache earlier,
            Progress progress)
            throws Failure {
        var layout = new CacheLayout(dataset.samples().size(), size, fit, -1, bootOfTheMachine());
        var part = file.resolveSibling(file.getFileName() + CacheFolder.PART);
        try (var channel = FileChannel.open(part, CREATE, READ, WRITE)) {
            new CacheBuild(dataset, layout, stamps, earlier).write(channel, progress);
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}): make room on the disk.", part.toString(), e.toString())
                    .causedBy(e);
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}): check its folder.", file.toString(), e.toString())
                    .causedBy(e);
        }
    }

    private void write(FileChannel channel, Progress progress) throws IOException, Failure {
        var states = begun(channel);
        var pictures = SamplePictures.of(dataset);
        int chunk = Math.clamp(CHUNK_BYTES / layout.size().bytes(), 8, 1024);
        Workers.run(layout.count(), chunk, progress, () -> new Decoding(channel, states, pictures, progress));
        var json = ByteBuffer.wrap(Json.line(reasons).getBytes(StandardCharsets.UTF_8));
        int length = json.remaining();
        writeStamps(channel);
        channel.truncate(layout.reasonsAt() + length);
        writeFully(channel, json, layout.reasonsAt());
        channel.force(false);
        writeFully(
                channel, new CacheLayout(layout.count(), layout.size(), layout.fit(), length, layout.boot()).head(), 0);
        channel.force(true);
    }

    private void writeStamps(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < stamps.length; ) {
            long at = layout.stampAt(i);
            bytes.clear();
            while (i < stamps.length && bytes.hasRemaining()) {
                bytes.putLong(stamps[i++]);
            }
            writeFully(channel, bytes.flip(), at);
        }
    }

    /// The states that an earlier builder left, or zeros in a new file.
    private byte[] begun(FileChannel channel) throws IOException {
        var states = new byte[layout.count()];
        try {
            if (layout.boot() != 0 && CacheLayout.read(channel).equals(layout)) {
                var buffer = ByteBuffer.wrap(states);
                while (buffer.hasRemaining() && channel.read(buffer, CacheLayout.HEAD + buffer.position()) >= 0) {}
                return states;
            }
        } catch (IOException e) {
            // Not the beginning of this cache.
        }
        channel.truncate(0);
        writeFully(channel, layout.head(), 0);
        return states;
    }

    /// One thread's decoder and its stretch of the file.
    private final class Decoding implements Workers.Worker {
        private final FileChannel channel;
        private final byte[] states;
        private final SamplePictures.Reader reader;
        private final Progress progress;
        private final byte[] pixels = new byte[layout.size().bytes()];

        Decoding(FileChannel channel, byte[] states, SamplePictures pictures, Progress progress) {
            this.channel = channel;
            this.states = states;
            this.reader = pictures.reader();
            this.progress = progress;
        }

        @Override
        public void work(int from, int to) throws IOException {
            boolean done = true;
            for (int i = from; i < to; i++) {
                done &= states[i] == CacheLayout.WRITTEN;
            }
            if (done) {
                return;
            }
            var stretch = ByteBuffer.allocate((to - from) * pixels.length);
            var shapes = ByteBuffer.allocate((to - from) * 8).order(ByteOrder.LITTLE_ENDIAN);
            var written = ByteBuffer.allocate(to - from);
            for (int i = from; i < to; i++) {
                progress.check();
                written.put(decode(i, shapes));
                stretch.put(pixels);
            }
            writeFully(channel, stretch.flip(), layout.pixelsAt(from));
            writeFully(channel, shapes.flip(), layout.shapeAt(from));
            writeFully(channel, written.flip(), layout.stateAt(from));
        }

        private byte decode(int index, ByteBuffer shapes) {
            var size = layout.size();
            if (earlier.take(stamps[index], pixels, shapes)) {
                return CacheLayout.WRITTEN;
            }
            try {
                var picture = reader.read(index);
                shapes.putInt(picture.width()).putInt(picture.height());
                Resize.into(picture, layout.fit(), size.height(), size.width(), size.channels(), pixels);
                return CacheLayout.WRITTEN;
            } catch (Failure e) {
                reasons.put(index, e.text());
                Arrays.fill(pixels, (byte) 0);
                var stored = PictureHeader.sizeOf(
                        dataset.root().resolve(dataset.samples().get(index).file()));
                shapes.putInt(stored.width()).putInt(stored.height());
                return CacheLayout.REFUSED;
            }
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /// 0 where the system does not say: nothing is taken up again there.
    private static long bootOfTheMachine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).hashCode() | 1L << 40;
        } catch (IOException e) {
            return 0;
        }
    }
}
