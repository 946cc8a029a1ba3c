package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Optimizer;

class SettingsTest {

    @Test
    void readValidationAsCommandsWriteIt() throws Failure {
        assertThat(Validation.parse("0.2")).isEqualTo(new Validation.Share(0.2));
        assertThat(Validation.parse("test")).isEqualTo(new Validation.Test());
        assertThat(Validation.parse("none")).isEqualTo(new Validation.None());
        assertThat(Validation.parse("0")).isEqualTo(new Validation.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-0.1", "NaN", "half", ""})
    void refuseOtherValidation(String text) {
        assertThatThrownBy(() -> Validation.parse(text))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("a share between 0 and 1, \"test\" or \"none\"");
    }

    @Test
    void refuseNumbersThatCannotTrain() {
        var settings = TrainingSettings.DEFAULT;

        assertThatThrownBy(() -> settings.withEpochs(0)).isInstanceOf(InvalidOption.class);
        assertThatThrownBy(() -> settings.withBatchSize(0)).isInstanceOf(InvalidOption.class);
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> settings.withOptimizer(new Optimizer.Adam(rate)))
                    .isInstanceOf(InvalidOption.class)
                    .hasMessageContaining("learning_rate is above 0");
        }
    }

    @Test
    void scalePicturesToOne() {
        assertThat(Preprocessing.DEFAULT.apply(255)).isEqualTo(1f);
        assertThat(new Preprocessing(1 / 127.5, -1).apply(0)).isEqualTo(-1f);
    }
}
