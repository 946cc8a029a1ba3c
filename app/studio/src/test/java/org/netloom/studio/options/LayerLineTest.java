package org.netloom.studio.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.weights.Constraint.MaxNorm;
import org.netloom.core.layers.weights.Initializer.HeNormal;

class LayerLineTest {

    @Test
    void numbersFillTheOptionsInKerasOrder() {
        assertThat(LayerLine.read("conv 64 3")).isEqualTo(new Conv2D(64, 3));
        assertThat(LayerLine.read("Conv2D 64 5x5 2")).isEqualTo(new Conv2D(64, 5).strides(2));
        assertThat(LayerLine.read("dense 10 softmax")).isEqualTo(new Dense(10, ActivationFunction.SOFTMAX));
        assertThat(LayerLine.read("dropout 0,25")).isEqualTo(new Dropout(0.25));
        assertThat(LayerLine.read("input 28 28 1")).isEqualTo(new Input(28, 28, 1));
        assertThat(LayerLine.read("input 28 x 28 x 1")).isEqualTo(new Input(28, 28, 1));
    }

    @Test
    void valuesFindTheirOption() {
        assertThat(LayerLine.read("conv 32 3 same relu max_norm 3"))
                .isEqualTo(new Conv2D(32, 3)
                        .padding(Padding.SAME)
                        .activation(ActivationFunction.RELU)
                        .kernelConstraint(new MaxNorm(3)));
        assertThat(LayerLine.read("activation relu")).isEqualTo(new Activation(ActivationFunction.RELU));
        assertThat(((Dense) LayerLine.read("fc 8 he_normal")).kernel().initializer())
                .isEqualTo(new HeNormal(null));
        assertThat(((Conv2D) LayerLine.read("conv 8 3 no_bias")).useBias()).isFalse();
    }

    @Test
    void optionsMayBeNamed() {
        var strided = new Conv2D(64, 3).strides(2).activation(ActivationFunction.RELU);
        assertThat(LayerLine.read("conv 64 3 stride 2 relu")).isEqualTo(strided);
        assertThat(LayerLine.read("conv filters=64 kernel_size = 3 strides=2 activation=relu"))
                .isEqualTo(strided);
        assertThat(LayerLine.read("conv 64 3 /2 relu")).isEqualTo(strided);
    }

    @Test
    void theStrideOfAPoolingIsItsWindowUnlessSaid() {
        assertThat(LayerLine.read("pool 3")).isEqualTo(new MaxPooling2D(3));
        assertThat(LayerLine.read("max pooling 3 stride 2"))
                .isEqualTo(new MaxPooling2D(Size.of(3), Size.of(2), Padding.VALID));
    }

    @ParameterizedTest
    @CsvSource({
        "conv 0 3, filters",
        "conv 64 3 sideways, sideways",
        "blorp 3, blorp",
        "dropout 0.5 7 8, Dropout takes no further number",
        "dense units, units needs a value"
    })
    void whatIsWrongIsSaid(String line, String words) {
        assertThatThrownBy(() -> LayerLine.read(line))
                .isInstanceOf(InvalidOption.class)
                .hasMessageContaining(words);
    }

    @Test
    void everyLayerIsFoundByItsNameAndIsThenAsKerasHasIt() {
        for (var entry : LayerCatalog.entries()) {
            assertThat(LayerLine.read(entry.id().toLowerCase())).isEqualTo(entry.initial());
        }
    }

    @Test
    void everyOptionOfEveryLayerCanBeNamed() {
        for (var entry : LayerCatalog.entries()) {
            for (var option : LayerOptions.of(entry.initial())) {
                if (option.type().isEnum()) {
                    var value = option.type().getEnumConstants()[0].toString();
                    assertThat(LayerLine.read(entry.id() + " " + option.name() + "=" + value))
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void theLikeliestLayerComesFirst() {
        assertThat(LayerLine.suggestions("con").stream().map(Entry::id)).startsWith("Conv2D");
        assertThat(LayerLine.suggestions("pool").stream().map(Entry::id)).startsWith("MaxPooling2D");
        assertThat(LayerLine.suggestions("batch norm").stream().map(Entry::id)).startsWith("BatchNormalization");
        assertThat(LayerLine.renamed("con 64 3", LayerNames.exactly("Conv2D").orElseThrow()))
                .isEqualTo("Conv2D 64 3");
    }
}
