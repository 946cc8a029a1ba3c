package org.netloom.studio.training.curves;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.AxisMode;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.plugins.Zoomer;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.function.DoubleFunction;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.support.FxThread;

/// One chart of one metric against epochs. Lives as long as its pane; runs swap its data, because
/// charts that are thrown away are not always freed. FX thread only.
public final class CurveChart extends StackPane {
    /// How much longer an axis is than up to its last tick, whose label would be cut off at its end.
    private static final double BEYOND = 1.06;
    private static final int MOST_EPOCH_TICKS = 11;
    private static final double HEADROOM = 1.4;

    private final DoubleDataSet steps = curve("steps");
    private final DoubleDataSet trend = curve("training");
    private final DoubleDataSet validation = curve("validation");
    private final DefaultNumericAxis epochs;
    private final DefaultNumericAxis value;
    private final Scale scale;
    private final boolean rates;
    private final XYChart chart;
    private final Runnable afterPulse = this::drawnOnce;
    private final InvalidationListener restyled = sheets -> restyle();
    private @Nullable Runnable waiting;
    private boolean drawn;

    /// What the values are: it decides the range of their axis.
    public enum Scale {
        /// From 0 up, as high as the curve is.
        LOSS,
        /// A share: up to 1.
        SHARE
    }

    /// @param large with the name of the axis and zooming, for a place of its own
    public CurveChart(Scale scale, boolean large) {
        this(scale, large, false);
    }

    /// A loss against learning rates, whose decimal logarithm is what lies on the axis.
    public static CurveChart overRates() {
        return new CurveChart(Scale.LOSS, true, true);
    }

    private CurveChart(Scale scale, boolean large, boolean rates) {
        this.scale = scale;
        this.rates = rates;
        epochs = axis(rates ? "learning rate" : large ? "epoch" : "");
        value = axis("");
        value.setTickLabelFormatter(numbers());
        epochs.setTickLabelFormatter(rates ? powers() : numbers());
        chart = new XYChart(epochs, value);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.getGridRenderer().setDrawOnTop(false);
        chart.getRenderers().setAll(line("steps", steps), line("trend", trend), line("validation", validation));
        if (large && !rates) {
            chart.getPlugins().add(zoomer());
            chart.getPlugins().add(new CurveTooltip());
        }
        chart.getToolBar().setVisible(false);
        chart.getToolBar().setManaged(false);
        getStyleClass().add("curve-chart");
        if (large) {
            getStyleClass().add("large");
        }
        getChildren().add(chart);
        setMinSize(0, 0);
        range(1, MetricCurves.Plot.EMPTY);
        sceneProperty().subscribe((before, now) -> enter(before, now));
    }

    /// Draws `plot` in the place of what was drawn.
    public void show(MetricCurves.Plot plot, int ofEpochs) {
        if (!drawn) {
            waiting = () -> show(plot, ofEpochs);
            return;
        }
        range(ofEpochs, plot);
        set(steps, plot.steps());
        set(trend, plot.trend());
        set(validation, plot.validation());
    }

    /// A chart locks its data from the layout of its first pulse to the end of it; whoever writes in
    /// between, on the same thread, waits for ever. So nothing is written before it was drawn once.
    private void enter(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterPulse);
            before.getStylesheets().removeListener(restyled);
        }
        drawn = false;
        if (now != null) {
            now.addPostLayoutPulseListener(afterPulse);
            now.getStylesheets().addListener(restyled);
        }
    }

    private void drawnOnce() {
        var scene = getScene();
        if (scene != null) {
            scene.removePostLayoutPulseListener(afterPulse);
            FxThread.later(() -> {
                drawn = true;
                var late = waiting;
                waiting = null;
                if (late != null) {
                    late.run();
                }
            });
        }
    }

    /// The chart draws on a canvas, which does not follow the style sheets by itself.
    private void restyle() {
        FxThread.later(() -> {
            chart.applyCss();
            epochs.forceRedraw();
            value.forceRedraw();
            chart.invalidate();
        });
    }

    private ErrorDataSetRenderer line(String name, DoubleDataSet data) {
        var renderer = new ErrorDataSetRenderer();
        renderer.setErrorStyle(ErrorStyle.NONE);
        renderer.setDrawMarker(name.equals("validation"));
        renderer.setPointReduction(false);
        renderer.setParallelImplementation(false);
        renderer.getStyleClass().add("curve-" + name);
        renderer.getAxes().addAll(epochs, value);
        data.addStyleClasses("curve-" + name);
        renderer.getDatasets().add(data);
        return renderer;
    }

    private void range(int ofEpochs, MetricCurves.Plot plot) {
        if (rates) {
            rangeOfRates(plot.trend());
            return;
        }
        int last = Ticks.epochs(Math.max(plot.trend().end(), plot.validation().end()), ofEpochs);
        epochs.set(0, last * BEYOND);
        epochs.setMaxMajorTickLabelCount(Math.min(MOST_EPOCH_TICKS, last + 1));
        var ticks = scale == Scale.LOSS ? Ticks.upTo(highest(plot)) : Ticks.share(lowest(plot));
        value.set(ticks.from(), ticks.from() + (ticks.to() - ticks.from()) * BEYOND);
    }

    /// Whole powers of ten, and as high as the loss was before it ran away.
    private void rangeOfRates(Points trend) {
        if (trend.count() > 0) {
            double from = Math.floor(trend.x()[0]);
            double to = Math.ceil(trend.end());
            epochs.set(from, to + (BEYOND - 1) * (to - from));
            epochs.setMaxMajorTickLabelCount((int) (to - from) + 1);
            var ticks = Ticks.upTo(HEADROOM * trend.y()[0]);
            value.set(ticks.from(), ticks.to() * BEYOND);
        }
    }

    private static double highest(MetricCurves.Plot plot) {
        double most = 0;
        for (var points : new Points[] {plot.trend(), plot.validation()}) {
            for (double y : points.y()) {
                most = Math.max(most, y);
            }
        }
        return most > 0 ? most : 1;
    }

    private static double lowest(MetricCurves.Plot plot) {
        double least = 1;
        for (var points : new Points[] {plot.trend(), plot.validation()}) {
            for (double y : points.y()) {
                least = Math.min(least, y);
            }
        }
        return plot.trend().count() + plot.validation().count() == 0 ? 0 : least;
    }

    private static DefaultNumericAxis axis(String name) {
        var axis = new DefaultNumericAxis(name.isEmpty() ? null : name, "");
        axis.setAutoRanging(false);
        axis.setMinorTickCount(0);
        axis.setAnimated(false);
        axis.setAutoUnitScaling(false);
        axis.setUnit(null);
        return axis;
    }

    private static Zoomer zoomer() {
        var zoomer = new Zoomer(AxisMode.XY, false);
        zoomer.setSliderVisible(false);
        zoomer.setAddButtonsToToolBar(false);
        return zoomer;
    }

    private static DoubleDataSet curve(String name) {
        return new DoubleDataSet(name);
    }

    private static void set(DoubleDataSet data, Points points) {
        data.set(points.x(), points.y());
    }

    private static StringConverter<Number> numbers() {
        return labels(Ticks::label);
    }

    private static StringConverter<Number> powers() {
        return labels(power -> power == Math.rint(power) ? "1e" + Math.round(power) : "");
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
