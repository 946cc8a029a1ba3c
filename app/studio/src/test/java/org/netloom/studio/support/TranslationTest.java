package org.netloom.studio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.netloom.core.layers.Family;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.project.Templates;
import org.netloom.studio.glossary.Term;
import org.netloom.studio.guide.Step;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Place;

/// German is complete: every text that stands in the sources, commands apart, has a translation with the
/// same slots, and no translation is left of a text that is gone.
class TranslationTest {
    private static final Pattern CALL = Pattern.compile("\\b(?:text|Text\\.of|Failure\\.of|job\\.named|progress)\\(");
    private static final String COMMANDS = "src/main/java/org/netloom/engine/cli";
    private static final Pattern SLOT = Pattern.compile("\\{(\\d+)");
    private static final ResourceBundle GERMAN = ResourceBundle.getBundle("org.netloom.ui.i18n.netloom", Locale.GERMAN);

    @Test
    void everyTextIsTranslated() {
        var texts = texts();
        assertThat(texts).hasSizeGreaterThan(500).contains("Undo", "Drop pictures here", "Fit");
        assertThat(texts.stream().filter(text -> !GERMAN.containsKey(text))).isEmpty();
    }

    @Test
    void noTranslationIsLeftOfATextThatIsGone() {
        var sources = sources().stream().map(TranslationTest::joined).collect(Collectors.joining("\n"));
        assertThat(GERMAN.keySet().stream()
                        .filter(key -> !sources.contains(
                                key.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))))
                .isEmpty();
    }

    @Test
    void translationsHaveTheSlotsOfTheirTexts() {
        for (var key : GERMAN.keySet()) {
            assertThat(slots(GERMAN.getString(key))).as(key).isEqualTo(slots(key));
        }
    }

    private static List<String> slots(String text) {
        return SLOT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    /// What is written where texts are made, and what tables of texts hold.
    private static Set<String> texts() {
        var texts = new TreeSet<String>();
        for (var source : sources()) {
            var calls = CALL.matcher(source);
            while (calls.find()) {
                var literal = new Literal(source, calls.end());
                if (literal.isThere()) {
                    texts.add(literal.text());
                }
            }
        }
        for (var action : Action.values()) {
            texts.add(action.english());
            texts.add(action.group().title());
        }
        for (var place : Place.values()) {
            texts.add(place.title());
        }
        for (var step : Step.values()) {
            texts.addAll(List.of(step.title(), step.words()));
        }
        for (var term : Term.values()) {
            texts.addAll(List.of(term.title(), term.words()));
        }
        for (var family : Family.values()) {
            texts.add(family.label().pattern());
        }
        LayerCatalog.entries().forEach(entry -> texts.add(entry.description().pattern()));
        Templates.all().values().forEach(template -> texts.addAll(List.of(template.title(), template.data())));
        texts.removeIf(text -> text.replaceAll("\\{\\d+\\}", "").chars().noneMatch(Character::isLetter));
        return texts;
    }

    /// Literals that are put together from several are one here.
    private static String joined(String source) {
        return source.replaceAll("\"\\s*\\+\\s*\"", "");
    }

    private static List<String> sources() {
        var all = new ArrayList<String>();
        for (var module : List.of("core", "studio", "engine", "engine-cpu")) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (var file : files.filter(TranslationTest::isShown).toList()) {
                    all.add(Files.readString(file).replaceAll("(?m)^\\s*//.*$", ""));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static boolean isShown(Path file) {
        return file.toString().endsWith(".java") && !file.startsWith(Path.of("..", "engine", COMMANDS));
    }

    /// A string literal, or several joined by +, at a place of a source.
    private static final class Literal {
        private static final Pattern PIECE = Pattern.compile("\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(\\+)?");

        private final StringBuilder text = new StringBuilder();

        Literal(String source, int at) {
            var piece = PIECE.matcher(source);
            int from = at;
            while (piece.region(from, source.length()).lookingAt()) {
                text.append(piece.group(1));
                if (piece.group(2) == null) {
                    break;
                }
                from = piece.end();
            }
        }

        boolean isThere() {
            return !text.isEmpty();
        }

        String text() {
            return text.toString().translateEscapes();
        }
    }
}
