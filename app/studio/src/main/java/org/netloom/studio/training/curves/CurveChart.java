package org.netloom.studio.training.curves;

import static org.netloom.studio.support.Localization.text;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.support.FxThread;

/// One chart of one metric against epochs. Lives as long as its pane; runs swap its data, because
/// charts that are thrown away are not always freed. FX thread only.
public final class CurveChart extends StackPane {
    /// Colours of the runs beside the one that is shown.
    public static final int COLOURS = 8;

    /// Up to so many validations are marked one by one.
    private static final int MARKED = 60;

    private final CurveData steps = new CurveData("steps");
    private final CurveData trend = new CurveData("training");
    private final CurveData validation = new CurveData("validation");
    private final ErrorDataSetRenderer validations;
    private final List<CurveData> others = new ArrayList<>();
    private final List<Points> othersSet = new ArrayList<>();
    private final Axes axes;
    private final XYChart chart;
    private final @Nullable ChartView view;
    private final Runnable afterPulse = this::drawnOnce;
    private final InvalidationListener restyled = sheets -> restyle();
    private MetricCurves.Plot shown = MetricCurves.Plot.EMPTY;
    private int shownEpochs = 1;
    private List<Points> shownOthers = List.of();
    private double othersFloor;
    private boolean drawn;

    /// What the values are: it decides the range of their axis.
    public enum Scale {
        /// From 0 up, as high as the curve is.
        LOSS,
        /// A share: up to 1.
        SHARE
    }

    /// @param large with the name of the axis, zooming and other runs, for a place of its own
    public CurveChart(Scale scale, boolean large) {
        this(new Axes(scale, large ? text("epoch") : "", false), large, large);
    }

    /// A loss against learning rates, whose decimal logarithm is what lies on the axis.
    public static CurveChart overRates() {
        return new CurveChart(new Axes(Scale.LOSS, text("learning rate"), true), true, false);
    }

    private CurveChart(Axes axes, boolean large, boolean zooms) {
        this.axes = axes;
        chart = new XYChart(axes.epochs(), axes.value());
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.getGridRenderer().setDrawOnTop(false);
        view = zooms ? new ChartView(axes, this, () -> show(shown, shownEpochs, shownOthers)) : null;
        if (view != null) {
            chart.getPlugins().addAll(view.zoomer(), new CurveTooltip());
        }
        validations = line("validation", validation);
        chart.getRenderers().setAll(line("steps", steps), line("trend", trend), validations);
        chart.getToolBar().setVisible(false);
        chart.getToolBar().setManaged(false);
        getStyleClass().add("curve-chart");
        if (large) {
            getStyleClass().add("large");
        }
        getChildren().add(chart);
        setMinSize(0, 0);
        axes.reach(1, MetricCurves.Plot.EMPTY, List.of());
        sceneProperty().subscribe((before, now) -> enter(before, now));
    }

    /// Draws `plot` in the place of what was drawn.
    ///
    /// @param beside curves of other runs, at most [PinnedRun#MOST]; drawn in large charts alone
    public void show(MetricCurves.Plot plot, int ofEpochs, List<Points> beside) {
        shown = plot;
        shownEpochs = ofEpochs;
        shownOthers = beside;
        if (!drawn) {
            return;
        }
        if (view == null || !view.isHeld()) {
            axes.reach(ofEpochs, plot, beside);
        }
        double floor = axes.floor();
        steps.set(plot.steps(), floor);
        trend.set(plot.trend(), floor);
        validations.setDrawMarker(plot.validation().x().length <= MARKED);
        validation.set(plot.validation(), floor);
        makeRoom(view == null ? 0 : Math.min(PinnedRun.MOST, beside.size()));
        for (int i = 0; i < others.size(); i++) {
            setOther(i, i < beside.size() ? beside.get(i) : Points.NONE, floor);
        }
        othersFloor = floor;
    }

    /// Runs beside do not change with each step.
    private void setOther(int which, Points points, double floor) {
        if (!othersSet.get(which).equals(points) || othersFloor != floor) {
            othersSet.set(which, points);
            others.get(which).set(points, floor);
        }
    }

    /// Whether values are drawn by their logarithm.
    public void logarithmic(boolean on) {
        axes.logarithmic(on);
        if (view != null) {
            view.showAll();
        }
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
                show(shown, shownEpochs, shownOthers);
            });
        }
    }

    /// The chart draws on a canvas, which does not follow the style sheets by itself.
    private void restyle() {
        FxThread.later(() -> {
            chart.applyCss();
            axes.redraw();
            chart.invalidate();
        });
    }

    /// Behind the curves of the run itself.
    private void makeRoom(int count) {
        for (int i = others.size(); i < count; i++) {
            var data = new CurveData("beside-" + i);
            others.add(data);
            othersSet.add(Points.NONE);
            chart.getRenderers().addFirst(line("beside-" + i % COLOURS, data));
        }
    }

    private ErrorDataSetRenderer line(String name, CurveData data) {
        var renderer = new ErrorDataSetRenderer();
        renderer.setErrorStyle(ErrorStyle.NONE);
        renderer.setDrawMarker(false);
        renderer.setPointReduction(false);
        // One path to paint, not a line for each pair of points.
        renderer.setAllowNaNs(true);
        renderer.setParallelImplementation(false);
        renderer.getStyleClass().add("curve-" + name);
        renderer.getAxes().addAll(axes.epochs(), axes.value());
        data.addStyleClasses("curve-" + name);
        renderer.getDatasets().add(data);
        return renderer;
    }
}
