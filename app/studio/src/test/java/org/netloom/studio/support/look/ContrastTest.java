package org.netloom.studio.support.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contrast as the Web Content Accessibility Guidelines 2.2 count it, level AA: 4.5 for words, 3 for
/// signs, from the colours of both looks and from what the style sheets use for words and signs.
class ContrastTest {
    private static final double WORDS = 4.5;
    private static final double SIGNS = 3;
    private static final List<String> SURFACES = List.of("-nl-bg", "-nl-panel", "-nl-raised", "-nl-field", "-nl-hover");
    private static final Pattern COLOUR = Pattern.compile("(-nl-[\\w-]+):\\s*(#[0-9a-fA-F]{6})\\s*;");
    private static final Pattern FOR_WORDS =
            Pattern.compile("(?:-fx-(?:prompt-)?text-fill|-color-fg-[a-z]+|-color-[a-z]+-fg):\\s*(-nl-[\\w-]+)");
    private static final Pattern FOR_SIGNS = Pattern.compile("-fx-icon-color:\\s*(-nl-[\\w-]+)");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsStandOutFromEverySurface(Theme theme) {
        var colours = colours(theme);
        var words = used(FOR_WORDS);
        assertThat(words).contains("-nl-text", "-nl-dim", "-nl-faint", "-nl-danger");
        for (var word : words) {
            for (var surface : surfacesOf(word)) {
                assertThat(contrast(colours, word, surface))
                        .as("%s on %s, %s", word, surface, theme)
                        .isGreaterThanOrEqualTo(WORDS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void signsWiresFamiliesAndCurvesStandOutFromEverySurface(Theme theme) {
        var colours = colours(theme);
        var signs = used(FOR_SIGNS);
        signs.remove("-nl-family");
        signs.addAll(List.of("-nl-wire", "-nl-train", "-nl-val"));
        colours.keySet().stream().filter(ContrastTest::isFamily).forEach(signs::add);
        assertThat(signs).contains("-nl-conv", "-nl-pool", "-nl-accent");
        for (var sign : signs) {
            for (var surface : surfacesOf(sign)) {
                assertThat(contrast(colours, sign, surface))
                        .as("%s on %s, %s", sign, surface, theme)
                        .isGreaterThanOrEqualTo(SIGNS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void statesStandOutFromTheirSoftShades(Theme theme) {
        var colours = colours(theme);
        for (var state : List.of("-nl-accent", "-nl-danger", "-nl-warn", "-nl-ok")) {
            assertThat(contrast(colours, state, state + "-soft")).as(state).isGreaterThanOrEqualTo(WORDS);
            assertThat(contrast(colours, "-nl-text", state + "-soft")).isGreaterThanOrEqualTo(WORDS);
            assertThat(contrast(colours, "-nl-dim", state + "-soft")).isGreaterThanOrEqualTo(WORDS);
        }
    }

    /// Words on buttons and tips have a ground of their own.
    private static List<String> surfacesOf(String colour) {
        return switch (colour) {
            case "-nl-on-accent" -> List.of("-nl-accent", "-nl-accent-hover", "-nl-accent-pressed", "-nl-danger");
            case "-nl-panel" -> List.of("-nl-text");
            default -> SURFACES;
        };
    }

    private static boolean isFamily(String colour) {
        return Set.of("io", "conv", "pool", "dense", "act", "augment", "norm", "reg", "merge", "shape", "aug")
                .contains(colour.replace("-nl-", ""));
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double a = luminance(Objects.requireNonNull(colours.get(one), one));
        double b = luminance(Objects.requireNonNull(colours.get(other), other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// Relative luminance, WCAG 2.2.
    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> colours(Theme theme) {
        var colours = new HashMap<String, String>();
        COLOUR.matcher(text(Look.sheets(theme, true).getFirst()))
                .results()
                .forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    private static Set<String> used(Pattern pattern) {
        var sheets = Look.sheets(Theme.LIGHT, true);
        var used = new TreeSet<String>();
        for (var sheet : sheets.subList(1, sheets.size())) {
            pattern.matcher(text(sheet)).results().forEach(found -> used.add(found.group(1)));
        }
        return used;
    }

    private static String text(String sheet) {
        try (var in = URI.create(sheet).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
