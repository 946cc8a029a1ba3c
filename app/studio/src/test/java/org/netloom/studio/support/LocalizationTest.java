package org.netloom.studio.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalizationTest {

    @AfterEach
    void speakAsBefore() {
        Localization.use("");
    }

    @Test
    void sentencesAndTheirNumbersAreInOneLanguage() {
        Localization.use("de");
        assertThat(Localization.text("{0} blocks", 1500)).isEqualTo("1.500 Blöcke");
        Localization.use("en");
        assertThat(Localization.text("{0} blocks", 1500)).isEqualTo("1,500 blocks");
    }

    @Test
    void aNumberWithoutWordsIsInThatLanguageToo() {
        Localization.use("de");
        assertThat(Localization.text("{0}", 1500)).isEqualTo("1.500");
    }
}
