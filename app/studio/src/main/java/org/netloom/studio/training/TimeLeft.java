package org.netloom.studio.training;

import java.util.OptionalLong;

/// Estimates how long a run still takes: steps at the pace of late, and for each epoch to come what an
/// epoch took beside its steps (validation, saving).
final class TimeLeft {
    private static final double NANOS = 1e9;

    private int epochs;
    private int stepsPerEpoch;
    private int step;
    private int firstStep;
    private long begun;
    private long stepAt;
    private double secondsPerStep;
    private double secondsBeside;
    private int epochsMeasured;

    /// @param now of `System.nanoTime`
    void started(int ofEpochs, int ofSteps, long now) {
        epochs = ofEpochs;
        stepsPerEpoch = Math.max(1, ofSteps);
        step = -1;
        secondsPerStep = 0;
        secondsBeside = 0;
        epochsMeasured = 0;
        begun = now;
        stepAt = now;
    }

    /// Called for the last step of each batch of events, so that the screen's rhythm averages out.
    void step(int number, long now) {
        if (step < 0) {
            firstStep = number;
        } else if (number > step) {
            double pace = (now - stepAt) / NANOS / (number - step);
            int measured = number - firstStep;
            double weight = Math.max(1.0 / Math.max(1, measured), 0.05);
            secondsPerStep += Math.min(1, weight * (number - step)) * (pace - secondsPerStep);
        }
        step = number;
        stepAt = now;
    }

    void epoch(double seconds, long now) {
        double beside = Math.max(0, seconds - secondsPerStep * stepsPerEpoch);
        epochsMeasured++;
        secondsBeside += (beside - secondsBeside) / epochsMeasured;
        stepAt = now;
    }

    /// Seconds; empty while nothing is known.
    OptionalLong seconds() {
        if (step <= firstStep || secondsPerStep <= 0) {
            return OptionalLong.empty();
        }
        long total = (long) epochs * stepsPerEpoch;
        long epochsLeft = epochs - epochsMeasured;
        return OptionalLong.of(
                Math.round(Math.max(0, total - step) * secondsPerStep + Math.max(0, epochsLeft) * secondsBeside));
    }

    double secondsSinceStart(long now) {
        return (now - begun) / NANOS;
    }

    /// `0:48`, `12:05`, `1:02:05`.
    static String words(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, minutes, seconds % 60)
                : "%d:%02d".formatted(minutes, seconds % 60);
    }
}
