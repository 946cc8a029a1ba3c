package org.netloom.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.RecordOptions.Option;

class LayerOptionsTest {

    @Test
    void bearKerasNames() {
        assertThat(LayerOptions.of(new Conv2D(32, 3)))
                .extracting(Option::name)
                .containsExactly(
                        "filters",
                        "kernel_size",
                        "strides",
                        "padding",
                        "dilation_rate",
                        "groups",
                        "activation",
                        "use_bias",
                        "kernel_initializer",
                        "kernel_regularizer",
                        "kernel_constraint",
                        "bias_initializer",
                        "bias_regularizer",
                        "bias_constraint",
                        "activity_regularizer");
    }

    @Test
    void changeOneAtATime() {
        assertThat(LayerOptions.with(new Conv2D(32, 3), "padding", Padding.SAME))
                .isEqualTo(new Conv2D(32, 3).padding(Padding.SAME));
    }

    @Test
    void refuseValuesInWordsForAPerson() {
        assertThatThrownBy(() -> LayerOptions.with(new Dropout(0.5), "rate", 1.5))
                .isInstanceOf(InvalidOption.class)
                .hasMessage("rate is a share from 0 to below 1, not 1.5");
        assertThatThrownBy(() -> LayerOptions.with(new Conv2D(32, 3), "filters", 0))
                .hasMessage("filters is a whole number from 1 to 1,048,576, not 0");
    }

    @Test
    void refuseNamesThatTheLayerLacks() {
        assertThatThrownBy(() -> LayerOptions.with(new Dropout(0.5), "share", 0.1))
                .hasMessage("Dropout has no option share");
    }
}
