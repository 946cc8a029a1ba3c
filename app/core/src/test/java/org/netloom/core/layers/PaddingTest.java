package org.netloom.core.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.layers.options.Padding;

class PaddingTest {

    /// Expectations by counting the places of a window by hand.
    @ParameterizedTest
    @CsvSource({
        "28, 3, 1, 26, 28",
        "28, 3, 2, 13, 14",
        "27, 3, 2, 13, 14",
        "7, 2, 2, 3, 4",
        "5, 5, 3, 1, 2",
        "2, 3, 1, 0, 2",
        "1, 1, 4, 1, 1"
    })
    void countsThePlacesOfAWindow(int length, int kernel, int stride, int valid, int same) {
        assertThat(Padding.VALID.output(length, kernel, stride)).isEqualTo(valid);
        assertThat(Padding.SAME.output(length, kernel, stride)).isEqualTo(same);
    }
}
