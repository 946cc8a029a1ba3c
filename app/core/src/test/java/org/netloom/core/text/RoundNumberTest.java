package org.netloom.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundNumberTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "1.1, 2", "2.0000000001, 2", "3, 5", "5.1, 10", "61.3, 100", "0.011, 0.02", "0.00025, 0.0005"})
    void isTheNextOne(double value, double round) {
        assertThat(RoundNumber.above(value)).isCloseTo(round, within(round * 1e-12));
    }
}
