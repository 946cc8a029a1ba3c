package org.netloom.studio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

    @Test
    void whatIsMeasuredIsInThatLanguage() {
        Localization.use("de");
        assertThat(Localization.measured("%.4f", 0.98765)).isEqualTo("0,9877");
        assertThat(Localization.measured(new BigDecimal("0.0365"))).isEqualTo("0,0365");
        Localization.use("en");
        assertThat(Localization.measured("%.4f", 1234.5)).isEqualTo("1234.5000");
        assertThat(Localization.measured(new BigDecimal("0.0365"))).isEqualTo("0.0365");
    }
}
