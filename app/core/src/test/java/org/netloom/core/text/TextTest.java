package org.netloom.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.json.Json;

class TextTest {

    @Test
    void fillsItsSlots() {
        assertThat(Text.of("{0} has {1} pictures", Path.of("a/b"), 60_000)).hasToString("a/b has 60,000 pictures");
    }

    @Test
    void takesApostrophesAndBracesOfArgumentsAsTheyAre() {
        assertThat(Text.of("Keras' table isn't {0}", "{0} 'here'")).hasToString("Keras' table isn't {0} 'here'");
    }

    @Test
    void nestsTexts() {
        assertThat(Text.of("It says: {0}", Text.of("no {0}", "way"))).hasToString("It says: no way");
    }

    @Test
    void fillsATranslationWithTheSameArguments() {
        assertThat(Text.of("{0} of {1}", 1, 2).format("{1}, davon {0}", Locale.GERMAN))
                .isEqualTo("2, davon 1");
    }

    @Test
    void givesAFailureItsMessage() {
        assertThat(Failure.of("{0} is gone", "x.png")).hasMessage("x.png is gone");
    }

    @Test
    void survivesJson() throws Failure {
        var text = Text.of("{0}: {1}", Path.of("a/b"), Text.of("step {0}, {1}", 60_000, 0.5));

        var read = Json.parse(Json.line(text), Text.class);

        assertThat(read).isEqualTo(text);
        assertThat(read.format("{1} in {0}", Locale.GERMAN)).isEqualTo("step 60,000, 0.5 in a/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0,choice,0#no|1#{0}}", "{", "a { b", "{0", "{123}", "{ 0 }"})
    void whatIsMoreThanSlotsIsNotPlain(String pattern) {
        assertThat(Text.of(pattern, 1).isPlain()).isFalse();
        assertThat(Text.of("{0}", Text.of(pattern, 1)).isPlain()).isFalse();
        assertThat(Text.of("{" + "0".repeat(2000), 1).isPlain()).isFalse();
        assertThat(Text.of("step {0}, {1} of 'it'", 1, Text.of("that")).isPlain())
                .isTrue();
    }
}
