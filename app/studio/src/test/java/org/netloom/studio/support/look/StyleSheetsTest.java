package org.netloom.studio.support.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleSheetsTest {
    private static final Pattern LITERAL_COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?|rgb)\\(|:[^;{]*\\b(transparent|white|black|red|gr[ae]y|blue|green|orange)\\b");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\s*(?:\\.[\\w-]+ \\{ )?(-nl-[\\w-]+):");
    private static final Pattern USED = Pattern.compile("-nl-[\\w-]+");

    @Test
    void coloursAreWrittenInTheTokensAlone() {
        for (var sheet : parts()) {
            assertThat(LITERAL_COLOUR.matcher(text(sheet)).results().map(found -> found.group()))
                    .as(sheet)
                    .isEmpty();
        }
    }

    @Test
    void lightAndDarkNameTheSameColours() {
        assertThat(defined(Look.sheets(Theme.DARK, true).getFirst()))
                .isEqualTo(defined(Look.sheets(Theme.LIGHT, true).getFirst()))
                .contains("-nl-accent", "-nl-conv", "-nl-train", "-nl-danger");
    }

    @Test
    void everyColourThatIsUsedIsNamedInTheTokens() {
        var known = new TreeSet<>(defined(Look.sheets(Theme.LIGHT, true).getFirst()));
        known.addAll(List.of("-nl-family", "-nl-hair"));
        for (var sheet : parts()) {
            assertThat(USED.matcher(text(sheet))
                            .results()
                            .map(found -> found.group())
                            .distinct())
                    .as(sheet)
                    .isSubsetOf(known);
        }
    }

    private static List<String> parts() {
        var sheets = Look.sheets(Theme.LIGHT, true);
        return sheets.subList(1, sheets.size());
    }

    private static Set<String> defined(String sheet) {
        var names = new TreeSet<String>();
        DEFINED.matcher(text(sheet)).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static String text(String sheet) {
        try (var in = URI.create(sheet).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
