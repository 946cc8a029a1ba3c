package org.netloom.studio.training.curves;

import java.util.ArrayList;
import java.util.List;
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

    private final Decimated steps = new Decimated();
    private final Decimated trend = new Decimated();
    private final List<Double> validationX = new ArrayList<>();
    private final List<Double> validationY = new ArrayList<>();
    private double average;
    private long averaged;
    private double lastX;

    void clear() {
        steps.clear();
        trend.clear();
        validationX.clear();
        validationY.clear();
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

    /// An epoch of which no steps are known, since it was trained before this window looked on.
    void epoch(int epoch, double value, @Nullable Double validation) {
        if (lastX < epoch) {
            trend.add(epoch, value);
            lastX = epoch;
            averaged = 0;
        }
        if (validation != null && Double.isFinite(validation)) {
            validationX.add((double) epoch);
            validationY.add(validation);
        }
    }

    public Plot plot() {
        return new Plot(steps.points(), trend.points(), new Points(array(validationX), array(validationY)));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
