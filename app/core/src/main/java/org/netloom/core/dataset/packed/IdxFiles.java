package org.netloom.core.dataset.packed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.text.Failure;

/// Datasets in IDX files, as MNIST and Fashion-MNIST are published: `train-` and `t10k-` pictures
/// and labels, packed with gzip or not.
public final class IdxFiles {
    private static final int PICTURES = 0x0803;
    private static final int LABELS = 0x0801;
    private static final int HEADER_OF_PICTURES = 16;
    private static final int MOST_PICTURES = 5_000_000;
    private static final int MOST_IN_MEMORY = 64 << 20;

    private static final List<String> FASHION = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    private IdxFiles() {}

    /// All the pictures of a file: uint8 gray, count × height × width, in `pixels`.
    public record Pictures(int count, int height, int width, ByteBuffer pixels) implements PackedPictures {
        @Override
        public Picture picture(int number) {
            var own = new byte[height * width];
            pixels.get(number * own.length, own);
            return new Picture(width, height, 1, own);
        }
    }

    public static boolean presentIn(Path folder) {
        return find(folder, "train", "images-idx3").isPresent()
                || find(folder, "t10k", "images-idx3").isPresent();
    }

    public static Dataset scan(Path root) throws Failure {
        var samples = new ArrayList<Sample>();
        int classes = 10;
        for (var split : List.of(Split.TRAIN, Split.TEST)) {
            var prefix = split == Split.TRAIN ? "train" : "t10k";
            var pictures = find(root, prefix, "images-idx3");
            if (pictures.isEmpty()) {
                continue;
            }
            var labels = find(root, prefix, "labels-idx1")
                    .orElseThrow(() -> Failure.of(
                            "{0} has {1} without its labels: put {2}-labels-idx1-ubyte.gz beside it.",
                            root.toString(), pictures.get().getFileName().toString(), prefix));
            var numbers = labels(labels);
            int count = checkedCount(pictures.get());
            if (count != numbers.length) {
                throw Failure.of(
                        "{0} has {1} pictures but {2} labels belong to them: copy both files again from their source.",
                        pictures.get().toString(), count, numbers.length);
            }
            for (int i = 0; i < count; i++) {
                int label = numbers[i] & 255;
                classes = Math.max(classes, label + 1);
                samples.add(new Sample(pictures.get().getFileName() + "#" + i, label, split));
            }
        }
        return new Dataset(root, labels(root, classes), samples, List.of());
    }

    /// Fashion-MNIST's labels where the folder's path speaks of fashion, digits otherwise.
    private static List<String> labels(Path root, int classes) {
        boolean fashion = root.toString().toLowerCase(Locale.ROOT).contains("fashion");
        return fashion && classes == FASHION.size()
                ? FASHION
                : IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }

    private static Optional<Path> find(Path folder, String prefix, String kind) {
        for (var name :
                List.of(prefix + "-" + kind + "-ubyte", prefix + "-" + kind.replace("-idx", ".idx") + "-ubyte")) {
            for (var ending : List.of(".gz", "")) {
                var file = folder.resolve(name + ending);
                if (Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /// The size of a file's pictures, from its header.
    public static PictureSize size(Path file) throws Failure {
        try (var in = open(file)) {
            var header = pictureHeader(in, file);
            return new PictureSize(header[2], header[3], 1);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /// Pictures that are packed are unpacked into memory, or beside it where they are many; the others stay
    /// where they are.
    public static Pictures pictures(Path file) throws Failure {
        try (var in = open(file)) {
            var header = pictureHeader(in, file);
            int size = header[1] * header[2] * header[3];
            return new Pictures(header[1], header[2], header[3], pixels(in, file, size));
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static ByteBuffer pixels(InputStream in, Path file, int size) throws IOException {
        if (!isPacked(file)) {
            return mapped(file, HEADER_OF_PICTURES, size);
        }
        if (size <= MOST_IN_MEMORY) {
            var pixels = in.readNBytes(size);
            if (pixels.length < size) {
                throw new EOFException();
            }
            return ByteBuffer.wrap(pixels);
        }
        var unpacked = Files.createTempFile("netloom", ".idx");
        try {
            try (var out = Files.newOutputStream(unpacked)) {
                copy(in, out, size);
            }
            return mapped(unpacked, 0, size);
        } finally {
            deleteMapped(unpacked);
        }
    }

    private static void copy(InputStream in, OutputStream out, int size) throws IOException {
        var some = new byte[1 << 16];
        for (int left = size; left > 0; ) {
            int count = in.read(some, 0, Math.min(some.length, left));
            if (count < 0) {
                throw new EOFException();
            }
            out.write(some, 0, count);
            left -= count;
        }
    }

    private static ByteBuffer mapped(Path file, int from, int size) throws IOException {
        try (var channel = FileChannel.open(file)) {
            if (channel.size() < (long) from + size) {
                throw new EOFException();
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, from, size);
        }
    }

    /// What is mapped can be read until nobody holds it; Windows deletes it only then.
    private static void deleteMapped(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static byte[] labels(Path file) throws Failure {
        try (var in = open(file)) {
            var header = header(in, file, LABELS, 2);
            var labels = in.readNBytes(header[1]);
            if (labels.length != header[1]) {
                throw new EOFException();
            }
            return labels;
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /// The number of pictures, after checking that the file is as long as they need.
    private static int checkedCount(Path file) throws Failure {
        try (var in = open(file)) {
            var header = pictureHeader(in, file);
            long expected = HEADER_OF_PICTURES + (long) header[1] * header[2] * header[3];
            if (unpackedSize(file) != expected) {
                throw new EOFException();
            }
            return header[1];
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /// A gzip file ends with its unpacked size (RFC 1952, 2.3.1).
    private static long unpackedSize(Path file) throws IOException {
        long size = Files.size(file);
        if (!isPacked(file)) {
            return size;
        }
        try (var channel = FileChannel.open(file)) {
            var last = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(last, size - 4);
            return Integer.toUnsignedLong(last.getInt(0));
        }
    }

    private static int[] pictureHeader(InputStream in, Path file) throws IOException, Failure {
        var header = header(in, file, PICTURES, 4);
        boolean sane = header[2] > 0 && header[3] > 0 && header[2] <= 4096 && header[3] <= 4096;
        if (!sane || (long) header[1] * header[2] * header[3] > Integer.MAX_VALUE - 64) {
            throw damaged(file, new IOException("impossible sizes"));
        }
        return header;
    }

    private static int[] header(InputStream in, Path file, int magic, int words) throws IOException, Failure {
        var bytes = in.readNBytes(words * 4);
        if (bytes.length < words * 4) {
            throw new EOFException();
        }
        var header = new int[words];
        ByteBuffer.wrap(bytes).asIntBuffer().get(header);
        if (header[0] != magic || header[1] < 0 || header[1] > MOST_PICTURES) {
            throw damaged(file, new IOException("magic number " + header[0] + ", " + header[1] + " items"));
        }
        return header;
    }

    private static boolean isPacked(Path file) {
        return file.toString().endsWith(".gz");
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return isPacked(file) ? new GZIPInputStream(in, 1 << 16) : new BufferedInputStream(in, 1 << 16);
    }

    private static Failure damaged(Path file, IOException cause) {
        return Failure.of("{0} is no whole IDX file: copy it again from its source.", file.toString())
                .causedBy(cause);
    }
}
