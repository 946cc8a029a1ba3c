package org.netloom.studio.canvas.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.netloom.core.drawing.Drawing;
import org.netloom.core.drawing.Group;
import org.netloom.core.drawing.Note;
import org.netloom.core.drawing.Orientation;
import org.netloom.core.project.Project;
import org.netloom.studio.FxWait;
import org.netloom.studio.canvas.DesignStage;
import org.netloom.studio.document.Document;
import org.netloom.studio.support.look.Theme;
import org.netloom.studio.support.look.Tokens;
import org.testfx.framework.junit5.ApplicationExtension;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class NetSvgTest {
    private static final String LONG =
            "Five times the same: convolution, relu, pooling. The map halves each time & again.";

    @Test
    void framesAndNotesStandWhereTheCanvasHasThem() throws Exception {
        var svg = draw(Drawing.EMPTY
                .add(new Group("Stem", List.of("conv2d", "conv2d_1"), false))
                .add(new Note("note_1", LONG, 600, -40)));
        var texts = texts(svg, "text");
        assertThat(texts).contains("Stem").anyMatch(words -> words.startsWith("Five times"));
        assertThat(String.join(" ", texts)).contains("halves each time & again.");
        var view = Arrays.stream(svg.getAttribute("viewBox").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(view[0] + view[2]).isGreaterThan(600 + 216);
        assertThat(view[1]).isLessThan(-40);
    }

    @Test
    void aCollapsedGroupIsOneCard() throws Exception {
        var svg = draw(Drawing.EMPTY.add(new Group("Stem", List.of("conv2d", "conv2d_1"), true)));
        assertThat(texts(svg, "text")).contains("Stem").doesNotContain("Conv2D 32");
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(5);
    }

    @Test
    void fromLeftToRightThePictureIsWide() throws Exception {
        var down = draw(Drawing.EMPTY);
        var right = draw(Drawing.EMPTY.turned(Orientation.RIGHT));
        assertThat(number(down, "height")).isGreaterThan(number(down, "width"));
        assertThat(number(right, "width")).isGreaterThan(4 * number(right, "height"));
        assertThat(texts(right, "text")).containsAll(texts(down, "text"));
    }

    @Test
    void wordsThatDoNotFitOnTheirCardAreCut() {
        var words = "Puts the channels of several inputs one behind another, and more";
        var cut = FxWait.ask(() -> Lettering.SMALL.fitted(words, 204));
        assertThat(cut).endsWith("…").hasSizeLessThan(words.length());
        assertThat(FxWait.ask(() -> Lettering.SMALL.width(cut))).isLessThanOrEqualTo(204);
        assertThat(FxWait.ask(() -> Lettering.SMALL.fitted("relu", 204))).isEqualTo("relu");
    }

    private static Element draw(Drawing drawing) throws Exception {
        var svg = FxWait.ask(() -> {
            var document = new Document();
            var project = Project.named("p").with(DesignStage.mistaken(), drawing);
            document.show(project, Path.of("p"), project);
            return NetSvg.of(document.checked().get(), Tokens.of(Theme.LIGHT));
        });
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static double number(Element svg, String attribute) {
        return Double.parseDouble(svg.getAttribute(attribute));
    }

    private static List<String> texts(Element svg, String tag) {
        var all = new ArrayList<String>();
        var found = svg.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            all.add(found.item(i).getTextContent());
        }
        return all;
    }
}
