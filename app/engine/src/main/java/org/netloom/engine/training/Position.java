package org.netloom.engine.training;

import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.training.LearningRate;
import org.netloom.core.training.ReduceLROnPlateau;

/// How far a run has come, to the batch: with the weights and the optimizer's memory all that is
/// needed to go on as if nothing had happened.
///
/// @param epoch the one under way, from 1
/// @param batch batches of it that are done
/// @param step steps in all
/// @param loss sum over the pictures of this epoch so far
/// @param hits pictures of this epoch that were called what they are
/// @param pictures of this epoch so far
/// @param seconds that this epoch has taken so far
/// @param bestLoss the lowest of any epoch; null before the first has ended
/// @param bestEpoch 0 before the first has ended
/// @param last what the epoch before came to; null in the first
/// @param plateau what the epochs so far mean to a learning rate that waits for plateaus; null with others
public record Position(
        int epoch,
        int batch,
        int step,
        double loss,
        long hits,
        long pictures,
        double seconds,
        @Nullable Double bestLoss,
        int bestEpoch,
        @Nullable EpochMetrics last,
        ReduceLROnPlateau.@Nullable State plateau) {

    public static Position start(LearningRate rate) {
        return new Position(
                1, 0, 0, 0, 0, 0, 0, null, 0, null, rate instanceof ReduceLROnPlateau rule ? rule.start() : null);
    }

    Position afterBatch(double batchLoss, int batchHits, int size, double elapsed) {
        return new Position(
                epoch,
                batch + 1,
                step + 1,
                loss + batchLoss,
                hits + batchHits,
                pictures + size,
                elapsed,
                bestLoss,
                bestEpoch,
                last,
                plateau);
    }

    /// @param judged the loss by which epochs are compared
    Position afterEpoch(EpochMetrics metrics, double judged, LearningRate rate) {
        boolean best = isBest(judged);
        return new Position(
                epoch + 1,
                0,
                step,
                0,
                0,
                0,
                0,
                best ? (Double) judged : bestLoss,
                best ? epoch : bestEpoch,
                metrics,
                rate instanceof ReduceLROnPlateau rule
                        ? rule.after(plateau == null ? rule.start() : plateau, metrics.loss(), metrics.valLoss())
                        : null);
    }

    /// The learning rate of the step that comes next.
    ///
    /// @param steps of the optimizer so far
    double rate(LearningRate schedule, long steps) {
        return plateau == null ? schedule.at(steps) : plateau.rate();
    }

    boolean isBest(double judged) {
        return bestLoss == null || judged < bestLoss;
    }

    int finishedEpochs() {
        return epoch - 1;
    }

    double meanLoss() {
        return loss / Math.max(1, pictures);
    }

    double accuracy() {
        return (double) hits / Math.max(1, pictures);
    }
}
