package org.netloom.engine.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.run.EpochMetrics;
import org.netloom.engine.training.Orders;
import org.netloom.engine.training.Position;
import org.netloom.engine.training.SessionListener;

/// Takes the time of a session's steps until there are enough of them, and then ends it.
final class Pace implements SessionListener {
    private static final double ENOUGH_SECONDS = 3.6;
    private static final double MOST_SECONDS = 12;
    private static final int ENOUGH_STEPS = 6;

    /// Java is still compiling while steps become so much shorter from one third of the time to the next.
    private static final double SHORTER = 0.95;

    private static final double PATIENCE_SECONDS = 7;
    private static final int QUARTERS = 4;
    private static final int MANY_STEPS = 12;

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
        int middle = after(1 / 3.0);
        int late = after(2 / 3.0);
        return seconds >= PATIENCE_SECONDS || step(late, ends.size() - 1) >= SHORTER * step(middle, late);
    }

    /// Seconds of a step once it goes at its usual speed: in the last two thirds of the time, and where there are
    /// many steps in the second quickest quarter of that, for what else the machine does only makes steps longer.
    /// The quickest of a few would be chance.
    double seconds() {
        int parts = ends.size() - after(1 / 3.0) > QUARTERS * MANY_STEPS ? QUARTERS : 1;
        var taken = IntStream.range(0, parts)
                .mapToDouble(part -> step(after(late(part, parts)), after(late(part + 1, parts))))
                .filter(seconds -> seconds > 0)
                .sorted()
                .toArray();
        return taken.length == 0 ? 0 : taken[(taken.length - 1) / 2];
    }

    private static double late(int part, int parts) {
        return (1 + 2.0 * part / parts) / 3;
    }

    /// The last step that ended within this part of the time that all but the first took.
    private int after(double part) {
        long end = ends.getFirst() + Math.round(part * (ends.getLast() - ends.getFirst()));
        int at = ends.size() - 1;
        while (at > 0 && ends.get(at) > end) {
            at--;
        }
        return at;
    }

    private double step(int first, int end) {
        return end == first ? 0 : (ends.get(end) - ends.get(first)) / 1e9 / (end - first);
    }
}
