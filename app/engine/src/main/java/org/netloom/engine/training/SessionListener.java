package org.netloom.engine.training;

import java.util.Map;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.text.Failure;

/// Hears of a training session, on its thread, between steps: the weights may be read.
public interface SessionListener {

    /// @param loss mean over this batch
    /// @param accuracy of this batch
    /// @param imagesPerSecond over about the last second
    /// @param endsEpoch whether this was the epoch's last batch
    void step(Position position, double loss, double accuracy, double imagesPerSecond, boolean endsEpoch)
            throws Failure;

    /// @param position at the beginning of the next epoch
    /// @param best whether no epoch before was better
    void epoch(Position position, EpochMetrics metrics, boolean best) throws Failure;

    /// How large the gradients of each block are beside its weights, now and then.
    ///
    /// @param step that is being taken, from 1
    default void looked(int step, double learningRate, Map<String, Double> ratios) {}

    /// A checkpoint is asked for.
    default void save(Position position) throws Failure {}

    /// It waits from now on, and goes on later.
    default void pause(Position position) throws Failure {}

    default void goOn(Position position) {}

    /// Epochs or learning rate are others from now on.
    default void change(Position position, int epochs, double learningRate) throws Failure {}
}
