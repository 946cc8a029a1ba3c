package org.netloom.engine.cli.training;

import org.netloom.core.protocol.Event;

/// How a training is told: to a person or to a script.
sealed interface TrainingReport extends AutoCloseable permits TrainingLines, TrainingWords {

    void preparing(Event.Progress progress);

    void started(Event.Started started);

    void step(Event.Step step);

    void epoch(Event.Epoch epoch);

    /// @param reason why it waits; empty where it was asked to
    void paused(String reason);

    void continued();

    void finished(Event.Finished finished);

    void failed(String reason);

    @Override
    default void close() {}
}
