package org.netloom.studio.training.curves;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.stream.DoubleStream;

/// Points of one curve, whose range is known as soon as they are set. A chart asks data without a
/// range for it in each pulse and takes the answer for a change: for ever, if there are no points.
final class CurveData extends DoubleDataSet {
    CurveData(String name) {
        super(name);
    }

    /// @param floor what lower values are raised to; infinite for none
    void set(Points points, double floor) {
        set(
                points.x(),
                Double.isFinite(floor)
                        ? DoubleStream.of(points.y())
                                .map(y -> Math.max(y, floor))
                                .toArray()
                        : points.y());
        recomputeLimits(DIM_X);
        recomputeLimits(DIM_Y);
    }

    @Override
    public DataSet recomputeLimits(int dimension) {
        return getDataCount() == 0 ? this : super.recomputeLimits(dimension);
    }
}
