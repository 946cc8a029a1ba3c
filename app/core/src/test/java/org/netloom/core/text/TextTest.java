package org.netloom.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

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
}
