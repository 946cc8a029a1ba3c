package org.netloom.studio.training.curves;

import io.fair_acc.chartfx.plugins.DataPointTooltip;

/// Says metric, epoch and value of the point under the mouse.
final class CurveTooltip extends DataPointTooltip {
    private static final double REACH = 12;

    CurveTooltip() {
        super(REACH);
    }

    @Override
    protected String formatLabel(DataPoint point) {
        return "epoch %s\n%s".formatted(Ticks.label(round(point.x)), Ticks.label(round(point.y)));
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
