package org.netloom.studio.training.curves;

import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.training.curves.CurveChart.Scale;

/// The two axes of a chart of curves, and what they reach over.
final class Axes {
    /// How much longer an axis is than up to its last tick, whose label would be cut off at its end.
    private static final double BEYOND = 1.06;

    private static final int MOST_EPOCH_TICKS = 11;

    /// Half the height of a tick's label, and a little, in pixels.
    private static final double HALF_LABEL = 9;

    private static final double HEADROOM = 1.4;

    private final Scale scale;
    private final boolean rates;
    private final DefaultNumericAxis epochs;
    private final DefaultNumericAxis value;
    private @Nullable Ticks top;
    private double raised;

    /// @param rates whether logarithms of learning rates lie where epochs do elsewhere
    Axes(Scale scale, String epochsName, boolean rates) {
        this.scale = scale;
        this.rates = rates;
        epochs = axis(epochsName);
        epochs.getAxisLabelFormatter().setTickUnitSupplier(atLeast -> Ticks.epochUnit(atLeast / BEYOND));
        if (rates) {
            epochs.setTickLabelFormatter(labels(power -> power == Math.rint(power) ? "1e" + Math.round(power) : ""));
        }
        value = axis("");
        value.heightProperty().subscribe(() -> FxThread.later(this::raiseAgain));
    }

    DefaultNumericAxis epochs() {
        return epochs;
    }

    DefaultNumericAxis value() {
        return value;
    }

    boolean isLogarithmic() {
        return value.isLogAxis();
    }

    void logarithmic(boolean on) {
        value.setLogAxis(on);
    }

    void redraw() {
        epochs.forceRedraw();
        value.forceRedraw();
    }

    /// Over all that is drawn.
    void reach(int ofEpochs, MetricCurves.Plot plot, List<Points> others) {
        if (rates) {
            reachRates(plot.trend());
            return;
        }
        double reached = lines(plot, others).mapToDouble(Points::end).max().orElse(0);
        int last = Ticks.epochs(reached, ofEpochs);
        epochs.set(0, last * BEYOND);
        epochs.setMaxMajorTickLabelCount(Math.min(MOST_EPOCH_TICKS, last + 1));
        double most = values(plot, others).max().orElse(0);
        if (isLogarithmic()) {
            double least = values(plot, others).filter(y -> y > 0).min().orElse(0.1);
            value.set(decade(least, Math.floor(Math.log10(least))), decade(most, Math.ceil(Math.log10(most))));
            return;
        }
        var ticks = scale == Scale.SHARE
                ? Ticks.share(values(plot, others).min().orElse(0))
                : Ticks.upTo(most > 0 ? most : 1);
        raise(ticks);
    }

    /// So far above the last tick that its label has room, however low the chart is.
    private void raise(Ticks ticks) {
        top = ticks;
        double height = value.getHeight();
        double room = height > 4 * HALF_LABEL ? HALF_LABEL / (height - HALF_LABEL) : 0;
        value.set(ticks.from(), ticks.from() + (ticks.to() - ticks.from()) * (1 + Math.max(BEYOND - 1, room)));
        raised = value.getMax();
    }

    /// The range is as it was set, not zoomed.
    private void raiseAgain() {
        if (top != null && value.getMax() == raised) {
            raise(top);
        }
    }

    /// Whole powers of ten, and as high as the loss was before it ran away.
    private void reachRates(Points trend) {
        if (trend.count() > 0) {
            double from = Math.floor(trend.x()[0]);
            double to = Math.ceil(trend.end());
            epochs.set(from, to + (BEYOND - 1) * (to - from));
            epochs.setMaxMajorTickLabelCount((int) (to - from) + 1);
            raise(Ticks.upTo(HEADROOM * trend.y()[0]));
        }
    }

    private static double decade(double of, double power) {
        return of > 0 ? Math.pow(10, power) : 1;
    }

    /// The lowest value that can be drawn.
    double floor() {
        return isLogarithmic() ? value.getMin() : Double.NEGATIVE_INFINITY;
    }

    private static Stream<Points> lines(MetricCurves.Plot plot, List<Points> others) {
        return Stream.concat(Stream.of(plot.trend(), plot.validation()), others.stream());
    }

    private static DoubleStream values(MetricCurves.Plot plot, List<Points> others) {
        return lines(plot, others).flatMapToDouble(points -> DoubleStream.of(points.y()));
    }

    private static DefaultNumericAxis axis(String name) {
        var axis = new DefaultNumericAxis(name.isEmpty() ? null : name, "");
        axis.setAutoRanging(false);
        axis.setMinorTickCount(0);
        axis.setAnimated(false);
        axis.setAutoUnitScaling(false);
        axis.setUnit(null);
        axis.setTickLabelFormatter(labels(Ticks::label));
        return axis;
    }

    private static StringConverter<Number> labels(DoubleFunction<String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(Number number) {
                return words.apply(number.doubleValue());
            }

            @Override
            public Number fromString(String words) {
                return Double.parseDouble(words);
            }
        };
    }
}
