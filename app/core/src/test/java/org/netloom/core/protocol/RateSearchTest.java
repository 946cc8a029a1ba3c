package org.netloom.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateSearchTest {
    private static final List<Double> RATES = IntStream.range(0, 120)
            .mapToObj(i -> 1e-6 * Math.pow(1e7, i / 119.0))
            .toList();

    @Test
    void the_rate_of_the_steepest_fall_is_suggested_through_the_noise() {
        var random = new SplittableRandom(4);
        // falls around 1e-3, runs away beyond 1e-1
        var search = RateSearch.of(
                RATES,
                losses(power -> 2.3
                        - 1.8 / (1 + Math.exp(-4 * (power + 3)))
                        + Math.exp(5 * (power + 0.7))
                        + random.nextDouble(-0.1, 0.1)));

        assertThat(search.suggested()).isBetween(4e-4, 2.5e-3);
        assertThat(search.lowest()).isBetween(3e-3, 2e-1);
        assertThat(search.tried()).hasSize(120);
    }

    @Test
    void batches_as_different_as_those_of_a_small_set_do_not_lead_astray() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var search = RateSearch.of(
                    RATES,
                    losses(power -> 2.3
                            - 1.8 / (1 + Math.exp(-4 * (power + 3)))
                            + Math.exp(5 * (power + 0.7))
                            + random.nextDouble(-0.6, 0.6)));

            assertThat(search.suggested()).as("seed %d", seed).isBetween(2e-4, 6e-3);
        }
    }

    @Test
    void nothing_is_suggested_where_the_loss_does_not_fall() {
        var flat = RateSearch.of(RATES, losses(power -> 2.3));
        var rising = RateSearch.of(RATES, losses(power -> 2.3 + Math.exp(power)));

        assertThat(flat.suggested()).isNull();
        assertThat(rising.suggested()).isNull();
    }

    @Test
    void a_search_of_a_single_step_is_one_too() {
        assertThat(RateSearch.of(RATES, List.of(2.0)).suggested()).isNull();
        assertThat(RateSearch.of(RATES, List.of()).tried()).isEmpty();
    }

    private static List<Double> losses(DoubleUnaryOperator ofPower) {
        return RATES.stream()
                .map(rate -> ofPower.applyAsDouble(Math.log10(rate)))
                .toList();
    }
}
