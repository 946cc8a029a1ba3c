package org.netloom.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netloom.core.training.EarlyStopping.Monitor;
import org.netloom.core.training.EarlyStopping.State;

class EarlyStoppingTest {

    /// The epoch after which training ends; 0 for never.
    private static int end(EarlyStopping stopping, double... values) {
        var state = State.START;
        for (int epoch = 1; epoch <= values.length; epoch++) {
            state = stopping.after(state, epoch, values[epoch - 1]);
            if (stopping.over(state)) {
                return epoch;
            }
        }
        return 0;
    }

    @Test
    void waitsAsManyEpochsAsItHasPatience() {
        assertThat(end(new EarlyStopping(2), 1, 0.9, 0.95, 0.91, 0.5)).isEqualTo(4);
        assertThat(end(new EarlyStopping(3), 1, 0.9, 0.95, 0.91, 0.5)).isZero();
        assertThat(end(new EarlyStopping(0), 1, 0.9, 0.9)).isEqualTo(3);
    }

    @Test
    void countsOnlyWhatIsBetterByMoreThanTheLeastChange() {
        var stopping = new EarlyStopping(Monitor.VAL_LOSS, 0.1, 2, false, 0);
        assertThat(end(stopping, 1, 0.95, 0.92)).isEqualTo(3);
        assertThat(end(stopping, 1, 0.95, 0.89, 0.8, 0.8)).isEqualTo(5);
    }

    @Test
    void leavesTheFirstEpochsOut() {
        assertThat(end(new EarlyStopping(Monitor.LOSS, 0, 1, false, 2), 0.1, 0.2, 0.5, 0.4, 0.45))
                .isEqualTo(5);
    }

    @Test
    void watchesAccuraciesForRisesAndFallsBackToTrainingWithoutValidation() {
        assertThat(new EarlyStopping(Monitor.VAL_ACCURACY, 0, 1, false, 0).watched(0.5, 0.7, 0.6, 0.8))
                .isEqualTo(-0.8);
        assertThat(new EarlyStopping(Monitor.VAL_ACCURACY, 0, 1, false, 0).watched(0.5, 0.7, null, null))
                .isEqualTo(-0.7);
        assertThat(new EarlyStopping(Monitor.VAL_LOSS, 0, 1, false, 0).watched(0.5, 0.7, null, null))
                .isEqualTo(0.5);
    }
}
