package org.netloom.core.dataset.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

class IdxFilesTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void fashion() throws IOException {
        root = Files.createDirectory(folder.resolve("fashion-mnist"));
        write("train-images-idx3-ubyte.gz", pictures(3));
        write("train-labels-idx1-ubyte.gz", labels(9, 0, 1));
        write("t10k-images-idx3-ubyte", pictures(1));
        write("t10k-labels-idx1-ubyte", labels(2));
    }

    @Test
    void readsPackedAndPlainFiles() throws Failure {
        var dataset = DatasetScan.of(root, Progress.NONE);

        assertThat(dataset.classes()).hasSize(10).startsWith("T-shirt/top");
        assertThat(dataset.samples())
                .contains(
                        new Sample("train-images-idx3-ubyte.gz#0", 9, Split.TRAIN),
                        new Sample("t10k-images-idx3-ubyte#0", 2, Split.TEST))
                .hasSize(4);
        var pictures = IdxFiles.pictures(root.resolve("train-images-idx3-ubyte.gz"));
        assertThat(pictures.picture(2).pixels()).containsExactly(12, 13, 14, 15, 16, 17);
        assertThat(IdxFiles.pictures(root.resolve("t10k-images-idx3-ubyte"))
                        .picture(0)
                        .pixels())
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void numbersAreLabelsElsewhere() throws Exception {
        var digits = Files.move(root, folder.resolve("mnist"));

        assertThat(DatasetScan.of(digits, Progress.NONE).classes()).startsWith("0", "1", "2");
    }

    @Test
    void refusesFilesThatDoNotBelongTogetherOrAreCut() throws Exception {
        write("train-labels-idx1-ubyte.gz", labels(1, 2));
        assertThatThrownBy(() -> DatasetScan.of(root, Progress.NONE))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("3 pictures but 2 labels");

        fashionAgain();
        var file = root.resolve("t10k-images-idx3-ubyte");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20));
        assertThatThrownBy(() -> DatasetScan.of(root, Progress.NONE))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("t10k-images-idx3-ubyte is no whole IDX file");
    }

    private void fashionAgain() throws IOException {
        write("train-labels-idx1-ubyte.gz", labels(9, 0, 1));
    }

    /// Pictures of 2 × 3 pixels, numbered through.
    private static byte[] pictures(int count) {
        var bytes = ByteBuffer.allocate(16 + count * 6)
                .putInt(0x803)
                .putInt(count)
                .putInt(2)
                .putInt(3);
        for (int i = 0; i < count * 6; i++) {
            bytes.put((byte) i);
        }
        return bytes.array();
    }

    private static byte[] labels(int... labels) {
        var bytes = ByteBuffer.allocate(8 + labels.length).putInt(0x801).putInt(labels.length);
        for (int label : labels) {
            bytes.put((byte) label);
        }
        return bytes.array();
    }

    private void write(String name, byte[] bytes) throws IOException {
        var file = root.resolve(name);
        if (name.endsWith(".gz")) {
            try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(bytes);
            }
        } else {
            Files.write(file, bytes);
        }
    }

    @Test
    void manyPackedPicturesAreReadFromBesideTheMemory() throws Exception {
        int count = 5000;
        var file = root.resolve("train-images-idx3-ubyte.gz");
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            for (int word : new int[] {0x0803, count, 128, 128}) {
                out.writeInt(word);
            }
            for (int i = 0; i < count; i++) {
                var picture = new byte[128 * 128];
                Arrays.fill(picture, (byte) i);
                out.write(picture);
            }
        }

        var pictures = IdxFiles.pictures(file);

        assertThat(pictures.pixels().isDirect()).isTrue();
        assertThat(pictures.picture(count - 1).pixels()).hasSize(128 * 128).containsOnly((byte) (count - 1));
    }

    @Test
    void aSmallFileThatClaimsToBeLargeTakesNoMemory() throws Exception {
        var file = root.resolve("train-images-idx3-ubyte.gz");
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            for (int word : new int[] {0x0803, 130_000, 128, 128}) {
                out.writeInt(word);
            }
        }

        assertThatThrownBy(() -> IdxFiles.pictures(file))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("no whole IDX file");
    }
}
