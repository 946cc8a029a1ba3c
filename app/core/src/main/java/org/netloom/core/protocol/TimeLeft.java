package org.netloom.core.protocol;

import java.util.List;
import java.util.OptionalLong;

/// Estimates how long a run still takes, from when its events come. Short epochs are timed as a whole, with
/// all that belongs to them (validation, saving); in long ones the steps' pace of late counts, so that a change
/// of it shows at once, and what lies between two epochs is added.
public final class TimeLeft {
    private static final double NANOS = 1e9;

    /// Epochs that take less are timed as a whole.
    private static final double SHORT = 15;

    /// What is older than these seconds counts ever less.
    private static final double MEMORY = 30;

    private int epochs;
    private int stepsPerEpoch = 1;
    private int step = -1;
    private int firstStep;
    private long stepAt;
    private double secondsPerStep;
    private double secondsBetween;
    private int timesBetween;
    private int ended = -1;
    private long endedAt;
    private double secondsPerEpoch;
    private double timed;

    /// Hears what was told since the last call, in order; events that came together came now.
    ///
    /// @param now of `System.nanoTime`
    public void told(List<? extends Event> events, long now) {
        int reached = -1;
        int over = -1;
        for (var event : events) {
            if (event instanceof Event.Started started) {
                begin(started);
                reached = -1;
                over = -1;
            } else if (event instanceof Event.Changed changed) {
                epochs = changed.epochs();
            } else if (event instanceof Event.Continued) {
                halted();
                reached = -1;
                over = -1;
            } else if (event instanceof Event.Step one) {
                reached = one.step();
            } else if (event instanceof Event.Epoch one) {
                over = one.metrics().epoch();
            }
        }
        if (over >= 0) {
            epoch(over, now);
        }
        if (reached >= 0) {
            step(reached, now);
        }
    }

    private void begin(Event.Started started) {
        epochs = started.epochs();
        stepsPerEpoch = Math.max(1, started.stepsPerEpoch());
        secondsPerStep = 0;
        secondsBetween = 0;
        timesBetween = 0;
        secondsPerEpoch = 0;
        timed = 0;
        halted();
    }

    /// The next event begins a new stretch.
    private void halted() {
        step = -1;
        ended = -1;
    }

    private void step(int number, long now) {
        if (step < 0) {
            firstStep = number;
        } else if (number > step) {
            double seconds = (now - stepAt) / NANOS;
            int ends = (number - 1) / stepsPerEpoch - (step - 1) / stepsPerEpoch;
            if (ends == 0 || secondsPerStep == 0) {
                pace(number - step, number - firstStep, seconds / (number - step));
            } else {
                double between = Math.max(0, seconds - (number - step) * secondsPerStep) / ends;
                timesBetween++;
                secondsBetween += (between - secondsBetween) / timesBetween;
            }
        }
        step = number;
        stepAt = now;
    }

    private void pace(int steps, int measured, double pace) {
        double weight = Math.max(1.0 / Math.max(1, measured), 0.05);
        secondsPerStep += Math.min(1, weight * steps) * (pace - secondsPerStep);
    }

    private void epoch(int number, long now) {
        if (ended >= 0 && number > ended) {
            double seconds = (now - endedAt) / NANOS;
            timed += seconds;
            double weight = Math.min(1, seconds / Math.max(1e-9, Math.min(timed, MEMORY)));
            secondsPerEpoch += weight * (seconds / (number - ended) - secondsPerEpoch);
        }
        ended = number;
        endedAt = now;
    }

    /// Empty while nothing is known.
    public OptionalLong seconds() {
        if (step <= firstStep || secondsPerStep <= 0) {
            return OptionalLong.empty();
        }
        double steps = Math.max(0, (double) epochs * stepsPerEpoch - step);
        if (secondsPerEpoch > 0 && secondsPerEpoch < SHORT) {
            return OptionalLong.of(Math.round(steps / stepsPerEpoch * secondsPerEpoch));
        }
        int epochsLeft = Math.max(0, epochs - (step - 1) / stepsPerEpoch);
        return OptionalLong.of(Math.round(steps * secondsPerStep + epochsLeft * secondsBetween));
    }

    /// `0:48`, `12:05`, `1:02:05`.
    public static String words(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, minutes, seconds % 60)
                : "%d:%02d".formatted(minutes, seconds % 60);
    }
}
