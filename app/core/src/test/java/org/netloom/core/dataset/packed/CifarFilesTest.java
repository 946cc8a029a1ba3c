package org.netloom.core.dataset.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.cache.SamplePictures;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

class CifarFilesTest {
    @TempDir
    Path folder;

    /// Red, green and blue planes of values that tell the picture and the plane.
    private static void batch(Path file, int[]... labels) throws Exception {
        int bytes = labels[0].length + 3072;
        var all = new byte[labels.length * bytes];
        for (int i = 0; i < labels.length; i++) {
            for (int k = 0; k < labels[i].length; k++) {
                all[i * bytes + k] = (byte) labels[i][k];
            }
            for (int c = 0; c < 3; c++) {
                int from = i * bytes + labels[i].length + c * 1024;
                Arrays.fill(all, from, from + 1024, (byte) (10 * i + c));
            }
        }
        Files.write(file, all);
    }

    @Test
    void readsCifar10WithItsNames() throws Exception {
        batch(folder.resolve("data_batch_1.bin"), new int[] {3}, new int[] {0});
        batch(folder.resolve("test_batch.bin"), new int[] {9});
        Files.writeString(
                folder.resolve("batches.meta.txt"),
                "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n");

        var dataset = DatasetScan.of(folder, Progress.NONE);

        assertThat(dataset.samples())
                .containsExactly(
                        new Sample("data_batch_1.bin#0", 3, Split.TRAIN),
                        new Sample("data_batch_1.bin#1", 0, Split.TRAIN),
                        new Sample("test_batch.bin#0", 9, Split.TEST));
        assertThat(dataset.classes().get(3)).isEqualTo("cat");
        try (var reader = SamplePictures.of(dataset).reader()) {
            var picture = reader.read(1);
            assertThat(picture.width()).isEqualTo(32);
            assertThat(Arrays.copyOf(picture.pixels(), 6)).containsExactly(10, 11, 12, 10, 11, 12);
        }
    }

    @Test
    void readsCifar100ByItsFineLabels() throws Exception {
        batch(folder.resolve("train.bin"), new int[] {7, 99});
        batch(folder.resolve("test.bin"), new int[] {1, 2});
        Files.writeString(folder.resolve("fine_label_names.txt"), "no hundred names");

        var dataset = DatasetScan.of(folder, Progress.NONE);

        assertThat(dataset.classes()).hasSize(100).endsWith("99");
        assertThat(dataset.samples().getFirst().label()).isEqualTo(99);
    }

    @Test
    void aCutFileIsRefused() throws Exception {
        Files.write(folder.resolve("data_batch_1.bin"), new byte[3072]);

        assertThatThrownBy(() -> DatasetScan.of(folder, Progress.NONE))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("no whole file");
    }
}
