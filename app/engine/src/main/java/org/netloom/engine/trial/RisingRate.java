package org.netloom.engine.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.protocol.RateSearch;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.text.Failure;
import org.netloom.core.training.LearningRate;
import org.netloom.engine.training.Orders;
import org.netloom.engine.training.Position;
import org.netloom.engine.training.SessionListener;

/// Writes down what the loss does while the learning rate rises, and ends the session when it is lost.
final class RisingRate implements SessionListener {
    /// The mean that is watched forgets a tenth with each step.
    private static final double KEPT = 0.9;

    /// How much higher than the lowest a loss is that will not come back.
    private static final double LOST = 4;

    private static final int FIRST = 10;

    private final LearningRate rate;
    private final int steps;
    private final Orders orders;
    private final Progress progress;
    private final List<Double> losses = new ArrayList<>();
    private double mean;
    private double lowest = Double.POSITIVE_INFINITY;

    RisingRate(LearningRate rate, int steps, Orders orders, Progress progress) {
        this.rate = rate;
        this.steps = steps;
        this.orders = orders;
        this.progress = progress;
    }

    @Override
    public void step(Position position, double loss, double accuracy, double imagesPerSecond, boolean endsEpoch) {
        progress.check();
        progress.at(position.step(), steps);
        mean = KEPT * mean + (1 - KEPT) * loss;
        losses.add(loss);
        double recent = mean / (1 - Math.pow(KEPT, losses.size()));
        lowest = Math.min(lowest, recent);
        if (losses.size() >= steps || losses.size() > FIRST && recent > LOST * lowest) {
            orders.stop();
        }
    }

    @Override
    public void epoch(Position position, EpochMetrics metrics, boolean best) {}

    /// A loss that is no number any more ends the search as well, unless none was before it.
    void lost(Failure why) throws Failure {
        if (losses.size() < FIRST) {
            throw why;
        }
    }

    RateSearch found() {
        var rates = IntStream.range(0, losses.size()).mapToObj(rate::at).toList();
        return RateSearch.of(rates, losses);
    }
}
