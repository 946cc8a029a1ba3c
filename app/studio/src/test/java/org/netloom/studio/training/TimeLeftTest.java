package org.netloom.studio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private static final long MS = 1_000_000;

    private final TimeLeft time = new TimeLeft();

    @Test
    void nothing_is_said_before_there_is_a_pace() {
        time.started(10, 100, 0);
        assertThat(time.seconds()).isEmpty();
        time.step(1, 3000 * MS);
        assertThat(time.seconds()).isEmpty();
    }

    @Test
    void the_first_step_which_is_slow_does_not_count() {
        time.started(10, 100, 0);
        time.step(1, 30_000 * MS);
        time.step(101, 31_000 * MS);

        // 899 steps of 10 ms
        assertThat(time.seconds().getAsLong()).isEqualTo(9);
    }

    @Test
    void validation_of_the_epochs_to_come_is_counted() {
        time.started(10, 100, 0);
        long now = 0;
        for (int step = 1; step <= 100; step++) {
            time.step(step, now += 10 * MS);
        }
        time.epoch(1.0 + 2.0, now += 2000 * MS);

        // 900 steps of 10 ms and 9 validations of 2 s
        assertThat((double) time.seconds().getAsLong()).isCloseTo(27, within(1.0));
    }

    @Test
    void a_pace_that_changes_is_followed() {
        time.started(1, 10_000, 0);
        long now = 0;
        int step = 0;
        while (step < 1000) {
            time.step(++step, now += 10 * MS);
        }
        while (step < 2000) {
            time.step(++step, now += 20 * MS);
        }
        assertThat((double) time.seconds().getAsLong()).isCloseTo(160, within(8.0));
    }

    @Test
    void times_read_like_a_clock() {
        assertThat(TimeLeft.words(48)).isEqualTo("0:48");
        assertThat(TimeLeft.words(725)).isEqualTo("12:05");
        assertThat(TimeLeft.words(3725)).isEqualTo("1:02:05");
    }
}
