package org.netloom.studio.training.curves;

import org.jspecify.annotations.Nullable;

/// The curves of one metric against epochs: each step of training, their trend, and validation at the
/// end of each epoch.
public final class MetricCurves {
    /// The trend follows a tenth of an epoch.
    private static final double WINDOWS_PER_EPOCH = 10;

    /// What a chart draws.
    ///
    /// @param steps every step, noisy
    /// @param trend of the steps
    public record Plot(Points steps, Points trend, Points validation) {
        public static final Plot EMPTY = new Plot(Points.NONE, Points.NONE, Points.NONE);

        public boolean isEmpty() {
            return trend.count() == 0 && validation.count() == 0;
        }
    }

    /// What the runs beside this one may have of the 2,000 points of a chart, all together.
    public static final int OTHERS = 680;

    private final Decimated steps = new Decimated(400);
    private final Decimated trend = new Decimated(150);
    private final Decimated validation = new Decimated(100);
    private double average;
    private long averaged;
    private double lastX;

    void clear() {
        steps.clear();
        trend.clear();
        validation.clear();
        averaged = 0;
        lastX = 0;
    }

    void step(double epochs, double value, int stepsPerEpoch) {
        if (!Double.isFinite(value)) {
            return;
        }
        averaged++;
        double window = Math.max(1, stepsPerEpoch / WINDOWS_PER_EPOCH);
        average += (value - average) / Math.min(averaged, window);
        steps.add(epochs, value);
        trend.add(epochs, average);
        lastX = epochs;
    }

    /// A figure without noise.
    void level(double epochs, double value) {
        trend.add(epochs, value);
        lastX = epochs;
    }

    /// An epoch of which no steps are known, since it was trained before this window looked on.
    void epoch(int epoch, double value, @Nullable Double checked) {
        if (lastX < epoch) {
            trend.add(epoch, value);
            lastX = epoch;
            averaged = 0;
        }
        if (checked != null) {
            validation.add(epoch, checked);
        }
    }

    public Plot plot() {
        return new Plot(steps.points(), trend.points(), validation.points());
    }
}
