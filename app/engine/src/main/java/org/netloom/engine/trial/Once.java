package org.netloom.engine.trial;

import org.netloom.core.run.EpochMetrics;
import org.netloom.engine.training.Orders;
import org.netloom.engine.training.Position;
import org.netloom.engine.training.SessionListener;

/// Ends a session after its first step.
record Once(Orders orders) implements SessionListener {
    @Override
    public void step(Position position, double loss, double accuracy, double imagesPerSecond, boolean endsEpoch) {
        orders.stop();
    }

    @Override
    public void epoch(Position position, EpochMetrics metrics, boolean best) {}
}
