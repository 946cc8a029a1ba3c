package org.netloom.studio.training.curves;

import io.fair_acc.chartfx.axes.AxisMode;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.plugins.MouseEventsHelper;
import io.fair_acc.chartfx.plugins.Zoomer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Which part of a chart a person looks at: a frame drawn with the mouse zooms in, Shift and a drag
/// moves, a right click goes back; plus, minus, arrows and 0 do the same by key. As long as a part is
/// looked at, new points do not move the axes.
final class ChartView {
    private static final double STEP = 0.15;
    private static final double CLOSER = 0.7;

    private final Zoomer zoomer = new Zoomer(AxisMode.XY, false);
    private final Axes axes;
    private final Runnable whole;
    private boolean held;

    /// @param whole shows all that is drawn again
    ChartView(Axes axes, Region chart, Runnable whole) {
        this.axes = axes;
        this.whole = whole;
        zoomer.setSliderVisible(false);
        zoomer.setAddButtonsToToolBar(false);
        zoomer.setPanMouseFilter(event -> event.getButton() == MouseButton.MIDDLE || isShiftDrag(event));
        zoomer.setZoomInMouseFilter(
                event -> MouseEventsHelper.isOnlyPrimaryButtonDown(event) && MouseEventsHelper.modifierKeysUp(event));
        chart.setFocusTraversable(true);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            chart.requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                showAll();
            }
        });
    }

    Zoomer zoomer() {
        return zoomer;
    }

    private static boolean isShiftDrag(MouseEvent event) {
        return event.isPrimaryButtonDown() && event.isShiftDown();
    }

    /// Whether a person looks at a part.
    boolean isHeld() {
        return held || !zoomer.zoomStackDeque().isEmpty();
    }

    void showAll() {
        held = false;
        if (!zoomer.zoomStackDeque().isEmpty()) {
            zoomer.clear();
        }
        whole.run();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(CLOSER);
            case MINUS, SUBTRACT -> zoom(1 / CLOSER);
            case LEFT -> move(axes.epochs(), -STEP);
            case RIGHT -> move(axes.epochs(), STEP);
            case UP -> move(axes.value(), STEP);
            case DOWN -> move(axes.value(), -STEP);
            case DIGIT0, NUMPAD0 -> showAll();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void zoom(double by) {
        held = true;
        for (var axis : new DefaultNumericAxis[] {axes.epochs(), axes.value()}) {
            double middle = (axis.getMin() + axis.getMax()) / 2;
            double half = (axis.getMax() - axis.getMin()) / 2 * by;
            set(axis, middle - half, middle + half);
        }
    }

    private void move(DefaultNumericAxis axis, double share) {
        held = true;
        double by = (axis.getMax() - axis.getMin()) * share;
        set(axis, axis.getMin() + by, axis.getMax() + by);
    }

    /// A logarithm needs numbers above 0.
    private static void set(DefaultNumericAxis axis, double from, double to) {
        if (!axis.isLogAxis() || from > 0) {
            axis.set(from, to);
        }
    }
}
