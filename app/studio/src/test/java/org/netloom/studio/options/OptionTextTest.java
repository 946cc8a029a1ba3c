package org.netloom.studio.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;

class OptionTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3|3|3", "3x3|3|3", "3 × 5|3|5", "3,5|3|5", "3*5|3|5", "3 5|3|5", " 3 |3|3"})
    void readsSizesAsPeopleTypeThem(String typed, int height, int width) {
        assertThat(OptionText.size("strides", typed)).isEqualTo(new Size(height, width));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "3x", "3x3x3", "three", "3.5"})
    void refusesWhatIsNoSize(String typed) {
        assertThatThrownBy(() -> OptionText.size("strides", typed))
                .isInstanceOf(InvalidOption.class)
                .hasMessageContaining("strides");
    }

    @Test
    void readsNumbersWithPointOrComma() {
        assertThat(OptionText.number("rate", "0.2")).isEqualTo(0.2);
        assertThat(OptionText.number("rate", "0,2")).isEqualTo(0.2);
        assertThat(OptionText.number("rate", "1e-3")).isEqualTo(0.001);
        assertThatThrownBy(() -> OptionText.number("rate", "NaN")).isInstanceOf(InvalidOption.class);
    }

    @Test
    void readsShapesAndLists() {
        assertThat(OptionText.shape("shape", "28 × 28 × 1")).isEqualTo(Shape.map(28, 28, 1));
        assertThat(OptionText.list("axis", "0, 1, 2")).isEqualTo(List.of(0, 1, 2));
        assertThatThrownBy(() -> OptionText.shape("shape", "0x28x1")).isInstanceOf(InvalidOption.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 3, 1e-7, 0.001, 123456.5})
    void whatIsPrintedMeansTheSame(double value) {
        assertThat(OptionText.number("x", OptionText.of(value))).isEqualTo(value);
    }
}
