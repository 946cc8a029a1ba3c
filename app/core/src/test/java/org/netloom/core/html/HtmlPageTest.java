package org.netloom.core.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private static final String BAD = "<b>\"R&D\" 'x'\u0001";
    private static final String HARMLESS = "&lt;b&gt;&quot;R&amp;D&quot; &#39;x&#39;";

    @Test
    void noWordsOfAPersonBecomeMarkup() {
        var page = new HtmlPage(BAD, BAD, "")
                .element("p", "dim", BAD)
                .row("td", "n", List.of(BAD, BAD))
                .picture("image/png", new byte[] {1, 2, 3}, BAD, BAD)
                .toString();

        assertThat(page)
                .doesNotContain(BAD, "<b>", "R&D", "\u0001")
                .contains("lang=\"" + HARMLESS + "\"", "<title>" + HARMLESS + "</title>", "<h1>" + HARMLESS + "</h1>")
                .contains("<p class=\"dim\">" + HARMLESS + "</p>", "<td class=\"n\">" + HARMLESS + "</td>")
                .contains("<img alt=\"" + HARMLESS + "\" src=\"data:image/png;base64,AQID\">")
                .contains("<figcaption>" + HARMLESS + "</figcaption>");
    }

    @Test
    void aFileThatCannotBeShownKeepsItsCaption() {
        assertThat(new HtmlPage("t", "en", "")
                        .picture("image/png", new byte[0], "", "a.png")
                        .toString())
                .doesNotContain("<img")
                .contains("<figcaption>a.png</figcaption>");
    }
}
