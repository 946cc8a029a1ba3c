package org.netloom.engine.trial;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.run.EpochMetrics;
import org.netloom.engine.training.Orders;
import org.netloom.engine.training.Position;
import org.netloom.engine.training.SessionListener;

/// Takes the time of a session's steps until there are enough of them, and then ends it.
final class Pace implements SessionListener {
    private static final double ENOUGH_SECONDS = 2.4;
    private static final double MOST_SECONDS = 12;
    private static final int ENOUGH_STEPS = 6;

    /// Java is still compiling while steps become so much shorter from one stretch to the next.
    private static final double SHORTER = 0.95;

    private static final double PATIENCE_SECONDS = 6;
    private static final int FEW = 3;

    private final Orders orders;
    private final Progress progress;
    private final List<Long> ends = new ArrayList<>();
    private final long begun = System.nanoTime();

    Pace(Orders orders, Progress progress) {
        this.orders = orders;
        this.progress = progress;
    }

    @Override
    public void step(Position position, double loss, double accuracy, double imagesPerSecond, boolean endsEpoch) {
        progress.check();
        long now = System.nanoTime();
        ends.add(now);
        double seconds = (now - begun) / 1e9;
        progress.at((long) (100 * Math.min(seconds, ENOUGH_SECONDS)), (long) (100 * ENOUGH_SECONDS));
        if (ends.size() > 2
                && (seconds >= MOST_SECONDS
                        || seconds >= ENOUGH_SECONDS && ends.size() > ENOUGH_STEPS && settled(seconds))) {
            orders.stop();
        }
    }

    @Override
    public void epoch(Position position, EpochMetrics metrics, boolean best) {}

    private boolean settled(double seconds) {
        int steps = stretch();
        int last = ends.size() - 1;
        return seconds >= PATIENCE_SECONDS
                || between(last - steps, last) >= SHORTER * between(last - 2 * steps, last - steps);
    }

    /// Seconds of a step once it goes at its usual speed: of the last quarter of those that were taken.
    double seconds() {
        int last = ends.size() - 1;
        int steps = stretch();
        return between(last - steps, last) / steps;
    }

    /// A quarter of the steps, or half of them where there are few.
    private int stretch() {
        return Math.min((ends.size() - 1) / 2, Math.max(FEW, ends.size() / 4));
    }

    /// Seconds.
    private double between(int first, int end) {
        return (ends.get(end) - ends.get(first)) / 1e9;
    }
}
