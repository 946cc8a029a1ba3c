package org.netloom.studio.training.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void a_short_run_is_shown_whole_and_a_long_one_as_far_as_it_has_room_to_grow() {
        assertThat(Ticks.epochs(0, 5)).isEqualTo(5);
        assertThat(Ticks.epochs(0, 400)).isEqualTo(10);
        assertThat(Ticks.epochs(9.5, 400)).isEqualTo(20);
        assertThat(Ticks.epochs(30, 400)).isEqualTo(40);
        assertThat(Ticks.epochs(390, 400)).isEqualTo(400);
    }

    @Test
    void an_axis_ends_on_a_round_number_above_the_curve() {
        assertThat(Ticks.upTo(1.9).to()).isEqualTo(2);
        assertThat(Ticks.upTo(0.33).to()).isEqualTo(0.4);
        assertThat(Ticks.share(0.62).from()).isEqualTo(0.6);
        assertThat(Ticks.share(0.3).from()).isCloseTo(0.2, within(1e-9));
        assertThat(Ticks.share(0.2).from()).as("not on the axis").isZero();
        assertThat(Ticks.share(1).from()).isLessThan(1);
    }

    @Test
    void epochs_are_counted_by_whole_ones() {
        assertThat(Ticks.epochUnit(0.5)).isEqualTo(1);
        assertThat(Ticks.epochUnit(1.09)).isEqualTo(2);
        assertThat(Ticks.epochUnit(2.3)).isEqualTo(5);
        assertThat(Ticks.epochUnit(0.06)).as("zoomed in").isEqualTo(0.1);
    }
}
