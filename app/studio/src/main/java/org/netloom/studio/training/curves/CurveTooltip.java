package org.netloom.studio.training.curves;

import static org.netloom.studio.support.Localization.text;

import io.fair_acc.chartfx.plugins.DataPointTooltip;
import java.math.BigDecimal;
import java.math.MathContext;

/// Says metric, epoch and value of the point under the mouse.
final class CurveTooltip extends DataPointTooltip {
    private static final double REACH = 12;

    CurveTooltip() {
        super(REACH);
    }

    @Override
    protected String formatLabel(DataPoint point) {
        return text("epoch") + " " + Ticks.label(round(point.x)) + "\n" + Ticks.label(round(point.y));
    }

    private static double round(double value) {
        return value == 0 ? 0 : new BigDecimal(value, new MathContext(4)).doubleValue();
    }
}
