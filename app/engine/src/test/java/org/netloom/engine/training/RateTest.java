package org.netloom.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTest {
    private static final long MS = 1_000_000;

    private long now;
    private final Rate rate = new Rate(() -> now);

    @Test
    void epochsShorterThanASecondAreOneStretch() {
        double told = 0;
        for (int epoch = 0; epoch < 20; epoch++) {
            rate.go();
            told = step(epoch == 0 ? 400 * MS : 40 * MS); // until the first batch is there
            for (int i = 1; i < 100; i++) {
                told = step(2 * MS);
            }
            now += 100 * MS; // validation, saving
        }
        // 800 pictures in 0.04 + 99 · 0.002 s
        assertThat(told).isCloseTo(800 / 0.238, within(200.0));
    }

    @Test
    void theFirstStepWhichIsSlowIsForgotten() {
        rate.go();
        assertThat(step(800 * MS)).isCloseTo(10, within(1e-6));
        assertThat(step(2 * MS)).isCloseTo(4000, within(1e-6));
    }

    @Test
    void aPaceThatChangesShowsWithinASecond() {
        rate.go();
        for (int i = 0; i < 2000; i++) {
            step(2 * MS);
        }
        double told = 0;
        for (int i = 0; i < 200; i++) {
            told = step(10 * MS);
        }
        assertThat(told).isCloseTo(800, within(1.0));
    }

    private double step(long takes) {
        now += takes;
        return rate.after(8);
    }
}
