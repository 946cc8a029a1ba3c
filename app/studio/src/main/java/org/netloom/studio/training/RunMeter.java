package org.netloom.studio.training;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.TimeLeft;
import org.netloom.core.run.EpochMetrics;

/// How far a run is, how fast, how long yet, and the last epoch's figures. FX thread only.
public final class RunMeter {
    private static final long WORDS_PERIOD = 500_000_000L;

    private final LongSupplier clock;
    private final TimeLeft time = new TimeLeft();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper(this, "timeLeft", "");
    private final ReadOnlyDoubleWrapper imagesPerSecond = new ReadOnlyDoubleWrapper(this, "imagesPerSecond");
    private final ReadOnlyObjectWrapper<@Nullable EpochMetrics> last = new ReadOnlyObjectWrapper<>(this, "last");
    private final ReadOnlyObjectWrapper<@Nullable EpochMetrics> best = new ReadOnlyObjectWrapper<>(this, "best");
    private final ReadOnlyObjectWrapper<Event.@Nullable Looked> looked = new ReadOnlyObjectWrapper<>(this, "looked");
    private long total;
    private int images;
    private int stepsPerEpoch = 1;
    private long worded;

    RunMeter() {
        this(System::nanoTime);
    }

    RunMeter(LongSupplier clock) {
        this.clock = clock;
    }

    /// 0 to 1 over all epochs, or -1 before the first step.
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Such as `0:48 left`; empty while nobody knows.
    public ReadOnlyStringProperty timeLeft() {
        return timeLeft.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty imagesPerSecond() {
        return imagesPerSecond.getReadOnlyProperty();
    }

    /// The last epoch that was finished.
    public ReadOnlyObjectProperty<@Nullable EpochMetrics> last() {
        return last.getReadOnlyProperty();
    }

    /// The epoch whose weights are kept as the best.
    public ReadOnlyObjectProperty<@Nullable EpochMetrics> best() {
        return best.getReadOnlyProperty();
    }

    /// How large each block's gradients are beside its weights; null while nobody knows.
    public ReadOnlyObjectProperty<Event.@Nullable Looked> looked() {
        return looked.getReadOnlyProperty();
    }

    void begin() {
        looked.set(null);
        progress.set(-1);
        timeLeft.set("");
        imagesPerSecond.set(0);
        last.set(null);
        best.set(null);
        total = 0;
        worded = 0;
    }

    /// What a run that goes on has behind it.
    ///
    /// @param bestEpoch 0 for none
    void recall(List<EpochMetrics> history, int bestEpoch) {
        last.set(history.isEmpty() ? null : history.getLast());
        best.set(history.stream()
                .filter(epoch -> epoch.epoch() == bestEpoch)
                .findFirst()
                .orElse(null));
    }

    /// All that was told since the last pulse.
    void pulse(List<Event> events) {
        time.told(events, clock.getAsLong());
        Event.Step step = null;
        for (var event : events) {
            if (event instanceof Event.Started started) {
                stepsPerEpoch = started.stepsPerEpoch();
                images = started.images();
                total = (long) started.epochs() * Math.max(1, stepsPerEpoch);
            } else if (event instanceof Event.Epoch(EpochMetrics metrics, boolean isBest)) {
                last.set(metrics);
                if (isBest) {
                    best.set(metrics);
                }
                quick(metrics);
            } else if (event instanceof Event.Changed(int epochs, double _)) {
                total = (long) epochs * Math.max(1, stepsPerEpoch);
            } else if (event instanceof Event.Looked look) {
                looked.set(look);
            } else if (event instanceof Event.Step one) {
                step = one;
            }
        }
        if (step != null && total > 0) {
            taken(step);
        }
    }

    private void taken(Event.Step step) {
        long now = clock.getAsLong();
        progress.set(Math.min(1, (double) step.step() / total));
        if (worded == 0 || now - worded > WORDS_PERIOD) {
            worded = now;
            imagesPerSecond.set(step.imagesPerS());
            var seconds = time.seconds();
            timeLeft.set(seconds.isPresent() ? text("{0} left", TimeLeft.words(seconds.getAsLong())) : "");
        }
    }

    /// An epoch may be over before a step was told of with a speed of its own.
    private void quick(EpochMetrics metrics) {
        if (imagesPerSecond.get() == 0 && metrics.seconds() > 0) {
            imagesPerSecond.set(images / metrics.seconds());
        }
    }

    void stopping() {
        timeLeft.set("");
    }

    /// The speed stays to be read.
    void end() {
        timeLeft.set("");
    }
}
