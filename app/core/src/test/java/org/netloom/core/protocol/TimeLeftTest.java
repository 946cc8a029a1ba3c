package org.netloom.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.run.EpochMetrics;

class TimeLeftTest {
    private static final long MS = 1_000_000;

    private final TimeLeft time = new TimeLeft();

    @Test
    void nothing_is_said_before_there_is_a_pace() {
        started(10, 100, 0);
        assertThat(time.seconds()).isEmpty();
        step(1, 3000 * MS);
        assertThat(time.seconds()).isEmpty();
    }

    @Test
    void the_first_step_which_is_slow_does_not_count() {
        started(10, 100, 0);
        step(1, 30_000 * MS);
        step(100, 30_990 * MS);

        // 900 steps of 10 ms
        assertThat(left()).isEqualTo(9);
    }

    @Test
    void what_lies_between_epochs_is_counted_for_those_to_come() {
        started(10, 100, 0);
        long now = 0;
        for (int step = 1; step <= 100; step++) {
            step(step, now += 200 * MS);
        }
        epoch(1, now += 5000 * MS);
        step(101, now += 200 * MS);

        // 899 steps of 200 ms and validation of 5 s after each of the 9 epochs to come
        assertThat(left()).isCloseTo(899 * 0.2 + 9 * 5, within(2.0));
    }

    @Test
    void a_pace_that_changes_is_followed() {
        started(1, 10_000, 0);
        long now = 0;
        int step = 0;
        while (step < 1000) {
            step(++step, now += 10 * MS);
        }
        while (step < 2000) {
            step(++step, now += 20 * MS);
        }
        assertThat(left()).isCloseTo(160, within(8.0));
    }

    /// 100 steps in a quarter of a second, a tenth for validation and saving, with pulses of a screen between.
    @Test
    void epochs_of_a_third_of_a_second_are_timed_as_a_whole() {
        started(100_000, 100, 0);
        double pulse = 1e9 / 60;
        double shown = pulse;
        var waiting = new ArrayList<Event>();
        for (int epoch = 1; epoch <= 464; epoch++) {
            for (int step = 1; step <= 100; step++) {
                double now = (epoch - 1) * 0.36e9 + step * 0.0026e9;
                if (step == 1 || step % 38 == 0 || step == 100) {
                    shown = pulse(waiting, shown, now, pulse);
                    waiting.add(new Event.Step((epoch - 1) * 100 + step, epoch, 1, 0, 3000));
                }
            }
            shown = pulse(waiting, shown, epoch * 0.36e9, pulse);
            waiting.add(new Event.Epoch(new EpochMetrics(epoch, 1, 0, 1.0, 0.0, 0.33), false));
            if (epoch > 5) {
                double seconds = (100_000 - epoch) * 0.36;
                assertThat(left()).as("after epoch %d", epoch).isCloseTo(seconds, within(seconds / 10));
            }
        }
    }

    @Test
    void a_pause_and_other_epochs_do_not_spoil_it() {
        started(100, 10, 0);
        long now = 0;
        for (int step = 1; step <= 50; step++) {
            step(step, now += 10 * MS);
            if (step % 10 == 0) {
                epoch(step / 10, now += 100 * MS);
            }
        }
        step(51, now += 10 * MS);
        time.told(List.of(new Event.Changed(200, 0.001)), now);
        assertThat(left()).isEqualTo(Math.round(194.9 * 0.2));
        now += 600_000 * MS;
        time.told(List.of(new Event.Continued(51)), now);
        assertThat(time.seconds()).isEmpty();
        step(52, now += 10 * MS);
        step(53, now += 10 * MS);
        assertThat(left()).isCloseTo(194.7 * 0.2, within(1.0));
    }

    @Test
    void a_run_that_goes_on_counts_the_epochs_it_has_behind_it() {
        started(10, 10, 0);
        step(81, 0);
        for (int step = 82; step <= 90; step++) {
            step(step, (step - 81) * 2000 * MS);
        }
        epoch(9, 28_000 * MS);
        step(91, 30_000 * MS);

        assertThat(left()).isCloseTo(9 * 2 + 10, within(1.0));
    }

    @Test
    void times_read_like_a_clock() {
        assertThat(TimeLeft.words(48)).isEqualTo("0:48");
        assertThat(TimeLeft.words(725)).isEqualTo("12:05");
        assertThat(TimeLeft.words(3725)).isEqualTo("1:02:05");
    }

    /// Tells what waits at the screen's pulses before `now`.
    private double pulse(List<Event> waiting, double from, double now, double every) {
        double at = from;
        while (at < now) {
            if (!waiting.isEmpty()) {
                time.told(List.copyOf(waiting), (long) at);
                waiting.clear();
            }
            at += every;
        }
        return at;
    }

    private double left() {
        return time.seconds().orElseThrow();
    }

    private void started(int epochs, int stepsPerEpoch, long now) {
        time.told(List.of(new Event.Started("run", epochs, stepsPerEpoch, 800)), now);
    }

    private void step(int number, long now) {
        time.told(List.of(new Event.Step(number, 1, 1, 0, 3000)), now);
    }

    private void epoch(int number, long now) {
        time.told(List.of(new Event.Epoch(new EpochMetrics(number, 1, 0, null, null, 1), false)), now);
    }
}
