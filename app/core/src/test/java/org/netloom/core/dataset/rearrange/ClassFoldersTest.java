package org.netloom.core.dataset.rearrange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.core.text.Failure;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class ClassFoldersTest {
    @TempDir
    Path temporary;

    @Test
    void archives_and_tables_are_refused_with_what_to_do() throws Exception {
        var root = Files.createDirectories(temporary.resolve("pictures"));
        ShapesPainter.paint(root, 4, 1);
        var dataset = scan(root);
        ClassFolders.check(root, dataset);
        var zip = Files.writeString(temporary.resolve("set.zip"), "");
        assertThatThrownBy(() -> ClassFolders.check(zip, dataset)).hasMessageContaining("unpack it");
        var samples = dataset.samples();
        Files.writeString(
                root.resolve("labels.csv"),
                "file,label\n" + samples.getFirst().file() + ",round\n"
                        + samples.getLast().file() + ",edged\n");
        assertThatThrownBy(() -> ClassFolders.check(root, scan(root))).hasMessageContaining("change the table");
    }

    @Test
    void pictures_in_one_file_are_refused_with_what_can_be_changed() {
        var root = temporary.resolve("idx");
        for (var file : List.of("train-images-idx3-ubyte.gz#7", "data_batch_1.bin#0")) {
            var packed = new Dataset(root, List.of("0", "1"), List.of(new Sample(file, 1, Split.TRAIN)), List.of());
            assertThatThrownBy(() -> ClassFolders.check(root, packed))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining(root.toString())
                    .hasMessageContaining("a file for each picture");
        }
    }

    @Test
    void names_that_are_no_folders_or_mean_splits_are_refused() {
        for (var name : List.of("", " a", ".hidden", "a/b", "a\\b", "..", "Train", "con:", "x".repeat(201))) {
            assertThatThrownBy(() -> ClassFolders.checkName(name)).as(name).isInstanceOf(Failure.class);
        }
    }

    private static Dataset scan(Path root) throws Failure {
        return DatasetScan.of(root, Progress.NONE);
    }
}
