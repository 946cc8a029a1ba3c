package org.netloom.core.dataset.health.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.health.DatasetReport;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;

class HealthPageTest {
    @TempDir
    Path root;

    @Test
    void holdsCountsProblemsTheirPicturesAndReasonsAndNothingFromElsewhere() throws Exception {
        TestPictures.write(root.resolve("cat & dog/1.png"), 1);
        Files.copy(root.resolve("cat & dog/1.png"), root.resolve("cat & dog/copy.png"));
        TestPictures.write(root.resolve("b/2.png"), 2);
        TestPictures.write(root.resolve("b/3.png"), 3);
        Files.writeString(root.resolve("b/page.jpg"), "<html>");
        var report = DatasetReport.of(DatasetScan.of(root, Progress.NONE), Progress.NONE);

        String page;
        try (var decoder = new PictureDecoder()) {
            page = HealthPage.of("a <set>", report, SmallPictures.in(root, decoder), UnaryOperator.identity());
        }

        assertThat(page)
                .contains("<h1>a &lt;set&gt;</h1>", "cat &amp; dog/copy.png", "repeats the bytes", "b/page.jpg")
                .containsPattern(
                        "(?s)cat &amp; dog</td>\\s*<td>.*?</td>\\s*<td class=\"n\">2</td>\\s*<td class=\"n\">0</td>")
                .contains("<img alt=\"\" src=\"data:image/jpeg;base64,")
                .doesNotContain("<set>", "http");
    }
}
