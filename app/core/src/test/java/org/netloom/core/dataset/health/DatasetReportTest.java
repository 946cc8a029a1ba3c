package org.netloom.core.dataset.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.netloom.core.dataset.picture.TestPictures.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.health.DatasetReport.FileLine;
import org.netloom.core.dataset.health.DatasetReport.ProblemLine;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;

class DatasetReportTest {
    @TempDir
    Path root;

    @Test
    void aGoodDatasetHasNothingToReport() throws Exception {
        for (int i = 0; i < 8; i++) {
            write(root.resolve(i % 2 == 0 ? "a" : "b").resolve(i + ".png"), i);
        }
        var report = report();

        assertThat(report.files()).isEmpty();
        assertThat(report.problems()).isEmpty();
        JsonNode json = Json.parse(Json.line(report), JsonNode.class);
        assertThat(json.at("/classes/0/label").asText()).isEqualTo("a");
        assertThat(json.at("/classes/0/counts/train").asInt()).isEqualTo(4);
    }

    @Test
    void findsCopiesInAClassUnderTwoLabelsAndAcrossSplits() throws Exception {
        for (int i = 0; i < 4; i++) {
            write(root.resolve("train/a/" + i + ".png"), i);
            write(root.resolve("train/b/" + i + ".png"), i + 10);
        }
        copy("train/a/0.png", "train/a/9.png");
        copy("train/a/1.png", "train/b/9.png");
        copy("train/b/2.png", "val/b/9.png");

        var report = report();

        assertThat(report.files())
                .extracting(FileLine::file, FileLine::status, FileLine::width)
                .containsExactly(
                        tuple("train/a/9.png", "duplicate", 8),
                        tuple("train/b/9.png", "duplicate", 8),
                        tuple("val/b/9.png", "duplicate", 8));
        assertThat(report.problems())
                .extracting(ProblemLine::kind)
                .containsExactly("duplicates", "two_labels", "across_splits");
        assertThat(report.problems().getFirst().text()).isEqualTo("3 files repeat the bytes of another.");
        assertThat(report.problems().getLast().text()).startsWith("One picture stands in two splits");
    }

    @Test
    void decodesToFindWhatTheHeaderHides() throws Exception {
        write(root.resolve("a/1.png"), 1);
        write(root.resolve("b/2.png"), 2);
        var jpeg = TestPictures.encode(TestPictures.halves(90, 60, Color.RED, Color.BLUE), "jpeg");
        Files.write(root.resolve("b/cut.jpg"), Arrays.copyOf(jpeg, jpeg.length - 50));

        var report = report();

        assertThat(report.files()).singleElement().satisfies(file -> {
            assertThat(file.status()).isEqualTo("refused");
            assertThat(file.width()).isEqualTo(90);
            assertThat(file.reason()).contains("cut off");
        });
        assertThat(report.classes().getLast().counts().train()).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithTheClasses() throws Exception {
        assertThat(kinds()).containsExactly("no_classes");

        write(root.resolve("a/1.png"), 1);
        assertThat(kinds()).containsExactly("one_class", "one_picture");

        Files.createDirectories(root.resolve("b"));
        assertThat(kinds()).containsExactly("empty_class", "one_picture");

        for (int i = 0; i < 30; i++) {
            write(root.resolve("b/" + i + ".png"), 100 + i);
        }
        assertThat(kinds()).containsExactly("one_picture", "imbalance");
    }

    @Test
    void saysWhenThereIsNothingToTrainWith() throws Exception {
        write(root.resolve("test/a/1.png"), 1);
        write(root.resolve("test/b/2.png"), 2);

        assertThat(kinds()).containsExactly("no_training");
    }

    private List<String> kinds() throws Failure {
        return report().problems().stream().map(ProblemLine::kind).toList();
    }

    private void copy(String from, String to) throws Exception {
        Files.createDirectories(root.resolve(to).getParent());
        Files.copy(root.resolve(from), root.resolve(to));
    }

    private DatasetReport report() throws Failure {
        return DatasetReport.of(DatasetScan.of(root, Progress.NONE), Progress.NONE);
    }
}
