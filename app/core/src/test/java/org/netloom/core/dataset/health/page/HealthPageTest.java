package org.netloom.core.dataset.health.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.health.DatasetReport;
import org.netloom.core.dataset.health.SizeBins.Bin;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

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
                        "(?s)cat &amp; dog</td>\\s*<td class=\"bars\">.*?</td>\\s*<td class=\"n\">2</td>\\s*<td class=\"n\">0</td>")
                .contains("<img alt=\"\" src=\"data:image/jpeg;base64,")
                .contains("<h3>Longer side in pixels</h3>", ">8</text>", "<h3>Width to height</h3>", ">1 : 1</text>")
                .contains("prefers-color-scheme: dark")
                .doesNotContain("<set>");
        // The name of a language of pictures, which nobody loads.
        assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")).doesNotContain("http", "url(", "src=\"/");
    }

    @Test
    void chartsAreWholeXmlAndWordsInThemNoMarkup() throws Exception {
        var svg =
                BarsSvg.of("a <b>", List.of(new Bin("<script> & a long name", 7), new Bin("none", 0), new Bin("x", 1)));

        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a <b>");
        var bars = root.getElementsByTagName("rect");
        assertThat(IntStream.range(0, 3).mapToObj(i -> ((Element) bars.item(i)).getAttribute("width")))
                .containsExactly("304.0", "0.0", "43.4");
        assertThat(root.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("<script> & a lo…");
    }
}
