package org.netloom.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.EpochMetrics;
import org.netloom.engine.training.Position;
import org.netloom.engine.training.SessionListener;
import org.netloom.engine.training.StepEvents;

/// Takes the times of a session that otherwise tells what every training tells.
final class EpochTimes implements SessionListener {
    private final StepEvents steps;
    private final Consumer<Event> events;
    private final Progress progress;
    private final Runnable warm;
    private final List<Double> seconds = new ArrayList<>();
    private long firstStep;

    /// @param warm done when the first epoch is over
    EpochTimes(Consumer<Event> events, Progress progress, Runnable warm) {
        this.warm = warm;
        this.events = events;
        this.progress = progress;
        steps = new StepEvents(events);
    }

    @Override
    public void step(Position position, double loss, double accuracy, double imagesPerSecond, boolean endsEpoch) {
        if (firstStep == 0) {
            firstStep = System.currentTimeMillis();
        }
        progress.check();
        steps.step(position, loss, accuracy, imagesPerSecond, endsEpoch);
    }

    @Override
    public void epoch(Position position, EpochMetrics metrics, boolean best) {
        seconds.add(metrics.seconds());
        if (seconds.size() == 1) {
            warm.run();
        }
        events.accept(new Event.Epoch(metrics, best));
    }

    /// When the first step was done, in milliseconds since 1970.
    long firstStep() {
        return firstStep;
    }

    /// What each epoch took.
    List<Double> seconds() {
        return seconds;
    }
}
