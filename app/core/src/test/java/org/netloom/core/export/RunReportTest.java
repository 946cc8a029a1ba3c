package org.netloom.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.json.Json;
import org.netloom.core.project.Project;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunNote;
import org.netloom.core.run.RunRecord;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class RunReportTest {
    private static final List<EpochMetrics> HISTORY = List.of(
            new EpochMetrics(1, 1.5, 0.4, 1.6, 0.35, 2.0, 0.001),
            new EpochMetrics(2, 0.5, 0.8, Double.NaN, 0.7, 2.0, 0.0005));

    @TempDir
    private Path home;

    private RunFolder run;

    @BeforeEach
    void train() throws Exception {
        var project = Project.named("birds <b>").withDataset(null, List.of("a&b", "c"));
        run = RunFolder.create(
                home, RunRecord.start(project, "/data", Instant.EPOCH), LocalDateTime.of(2026, 11, 21, 10, 0));
        for (var epoch : HISTORY) {
            run.history().put(epoch);
        }
        new RunNote("<script>alert(1)</script>", "it's \"good\"", List.of("x<y"), true).write(run);
        var evaluation = Evaluation.of(List.of("a&b", "c"), new int[][] {{1, 1}, {1, 1}}, 0.5, 1);
        var file = run.evaluation(Weights.LAST, "test");
        Files.createDirectories(file.getParent());
        Files.writeString(file, Json.pretty(evaluation));
        Files.writeString(run.predictions(), """
                file,split,label,predicted,probability
                a/1.png,test,a&b,a&b,0.9
                "a/<2>.png",test,a&b,c,0.6
                b/3.png,test,c,a&b,0.8
                b/4.png,test,c,c,0.7
                """);
    }

    @Test
    void aReportHoldsWhatAPersonAsksForAndNothingFromElsewhere() throws Exception {
        var html = RunReport.of(
                run,
                RunReport.Words.ENGLISH,
                picture -> picture.file().startsWith("b") ? new Picture(2, 2, 1, new byte[4]) : null);

        assertThat(html)
                .contains("On the test pictures", "<svg", "learning rate", "2 mistakes", "a&amp;b")
                .contains("data:image/png;base64,iVBOR")
                .contains("a/&lt;2&gt;.png is a&amp;b, called c");
        // The surest mistake comes first.
        assertThat(html.indexOf("b/3.png")).isLessThan(html.indexOf("a/&lt;2&gt;.png"));
        assertThat(html).doesNotContain("<script", "x<y", "src=\"http", "href=");
    }

    @Test
    void curvesAreWellFormedAndLeaveOutWhatIsNoNumber() throws Exception {
        var pictures = RunCurves.all(HISTORY, RunReport.Words.ENGLISH);

        assertThat(pictures).extracting(RunCurves.Picture::name).containsExactly("loss", "accuracy", "learning-rate");
        for (var picture : pictures) {
            var xml = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)));
            assertThat(xml.getDocumentElement().getTagName()).isEqualTo("svg");
            assertThat(picture.svg()).doesNotContain("NaN", "Infinity");
        }
        assertThat(pictures.getFirst().svg()).containsOnlyOnce("<circle").containsOnlyOnce("<polyline points=\"64");
    }

    @Test
    void aHistoryIsATableForASpreadsheet() {
        assertThat(HistoryCsv.of(List.of(HISTORY.getFirst(), new EpochMetrics(2, 0.5, 0.8, null, null, 2.5))))
                .isEqualTo("""
                        epoch,accuracy,loss,val_accuracy,val_loss,learning_rate,seconds\r
                        1,0.4,1.5,0.35,1.6,0.001,2.0\r
                        2,0.8,0.5,,,,2.5\r
                        """);
    }

    @Test
    void tensorBoardFindsTrainingAndValidationApart() throws Exception {
        var folder = TensorBoard.write(run, home.resolve("logs"));

        assertThat(folder.resolve("train/events.out.tfevents.0.netloom")).isNotEmptyFile();
        assertThat(folder.resolve("validation/events.out.tfevents.0.netloom")).isNotEmptyFile();
    }
}
