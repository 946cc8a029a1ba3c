package org.netloom.core.dataset.packed;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.text.Failure;

/// The binary version of CIFAR-10 (`data_batch_1.bin` … `test_batch.bin`) and CIFAR-100 (`train.bin`,
/// `test.bin`, fine labels): records of one or two labels and 3 × 32 × 32 bytes, plane after plane.
public final class CifarFiles {
    private static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;
    private static final int PIXELS = 3 * PLANE;

    private CifarFiles() {}

    public static boolean presentIn(Path folder) {
        return isTen(folder) || isHundred(folder);
    }

    private static boolean isTen(Path folder) {
        return Files.isRegularFile(folder.resolve("data_batch_1.bin"))
                || Files.isRegularFile(folder.resolve("test_batch.bin"));
    }

    private static boolean isHundred(Path folder) {
        return Files.isRegularFile(folder.resolve("train.bin"))
                && Files.isRegularFile(folder.resolve("fine_label_names.txt"));
    }

    public static Dataset scan(Path root) throws Failure {
        boolean hundred = !isTen(root);
        int count = hundred ? 100 : 10;
        var samples = new ArrayList<Sample>();
        var names = hundred
                ? List.of("train.bin", "test.bin")
                : List.of(
                        "data_batch_1.bin",
                        "data_batch_2.bin",
                        "data_batch_3.bin",
                        "data_batch_4.bin",
                        "data_batch_5.bin",
                        "test_batch.bin");
        for (var name : names) {
            var file = root.resolve(name);
            if (Files.isRegularFile(file)) {
                var pictures = open(file);
                var split = name.startsWith("test") ? Split.TEST : Split.TRAIN;
                for (int i = 0; i < pictures.count(); i++) {
                    int label = pictures.label(i);
                    if (label >= count) {
                        throw damaged(file, new IOException("label " + label));
                    }
                    samples.add(new Sample(name + "#" + i, label, split));
                }
            }
        }
        var labels = labels(root.resolve(hundred ? "fine_label_names.txt" : "batches.meta.txt"), count);
        return new Dataset(root, labels, samples, List.of());
    }

    private static List<String> labels(Path file, int count) {
        try {
            var lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
            if (lines.size() == count) {
                return lines;
            }
        } catch (IOException e) {
            // Numbers will do.
        }
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    static Pictures open(Path file) throws Failure {
        int labels = file.getFileName().toString().contains("batch") ? 1 : 2;
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size == 0 || size % (labels + PIXELS) != 0 || size > Integer.MAX_VALUE) {
                throw new IOException(size + " bytes");
            }
            return new Pictures(channel.map(FileChannel.MapMode.READ_ONLY, 0, size), labels);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /// @param labels bytes before the pixels; the last of them is the label
    record Pictures(MappedByteBuffer bytes, int labels) implements PackedPictures {
        @Override
        public int count() {
            return bytes.capacity() / (labels + PIXELS);
        }

        int label(int number) {
            return bytes.get(number * (labels + PIXELS) + labels - 1) & 255;
        }

        @Override
        public Picture picture(int number) {
            int from = number * (labels + PIXELS) + labels;
            var pixels = new byte[PIXELS];
            for (int i = 0; i < PIXELS; i++) {
                pixels[i] = bytes.get(from + i % 3 * PLANE + i / 3);
            }
            return new Picture(SIDE, SIDE, 3, pixels);
        }
    }

    private static Failure damaged(Path file, IOException cause) {
        return Failure.of(
                        "{0} is no whole file of CIFAR’s binary version: copy it again from its source.",
                        file.toString())
                .causedBy(cause);
    }
}
