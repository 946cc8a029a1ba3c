package org.netloom.engine.training;

import org.jspecify.annotations.Nullable;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.training.EarlyStopping;
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
/// @param bestLoss the lowest of what epochs are judged by; null before the first has ended
/// @param bestEpoch 0 before the first has ended
/// @param last what the epoch before came to; null in the first
/// @param plateau what the epochs so far mean to a learning rate that waits for plateaus; null with others
/// @param patience what they mean to early stopping; null without
/// @param rateFactor times the learning rate of the schedule, since a person changed it; null for 1
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
        ReduceLROnPlateau.@Nullable State plateau,
        EarlyStopping.@Nullable State patience,
        @Nullable Double rateFactor) {

    public static Position start(TrainingSettings settings) {
        return new Position(
                1,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                0,
                null,
                settings.optimizer().learningRate() instanceof ReduceLROnPlateau rule ? rule.start() : null,
                settings.earlyStopping() == null ? null : EarlyStopping.State.START,
                null);
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
                plateau,
                patience,
                rateFactor);
    }

    Position afterEpoch(EpochMetrics metrics, TrainingSettings settings) {
        double judged = judged(metrics, settings);
        boolean best = isBest(judged);
        var stopping = settings.earlyStopping();
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
                settings.optimizer().learningRate() instanceof ReduceLROnPlateau rule
                        ? rule.after(plateau == null ? rule.start() : plateau, metrics.loss(), metrics.valLoss())
                        : null,
                stopping == null
                        ? null
                        : stopping.after(patience == null ? EarlyStopping.State.START : patience, epoch, judged),
                rateFactor);
    }

    /// The figure by which epochs are compared, the lower the better: what early stopping watches, else
    /// the loss of validation, else that of training.
    static double judged(EpochMetrics metrics, TrainingSettings settings) {
        var stopping = settings.earlyStopping() == null
                ? new EarlyStopping(EarlyStopping.Monitor.VAL_LOSS, 0, 0, false, 0)
                : settings.earlyStopping();
        return stopping.watched(metrics.loss(), metrics.accuracy(), metrics.valLoss(), metrics.valAccuracy());
    }

    /// The learning rate of the step that comes next.
    ///
    /// @param steps of the optimizer so far
    double rate(LearningRate schedule, long steps) {
        return scheduled(schedule, steps) * (rateFactor == null ? 1 : rateFactor);
    }

    /// The same run, at `rate` from the next step on.
    Position withRate(double rate, LearningRate schedule, long steps) {
        double now = scheduled(schedule, steps);
        return with(patience, now > 0 ? (Double) (rate / now) : rateFactor);
    }

    /// With all patience again, for a run that goes on after it was stopped early.
    Position patient() {
        return with(patience == null ? null : patience.patient(), rateFactor);
    }

    private Position with(EarlyStopping.@Nullable State newPatience, @Nullable Double newFactor) {
        return new Position(
                epoch,
                batch,
                step,
                loss,
                hits,
                pictures,
                seconds,
                bestLoss,
                bestEpoch,
                last,
                plateau,
                newPatience,
                newFactor);
    }

    /// The same without a best epoch, where its weights are not at hand.
    Position withoutBest() {
        return new Position(
                epoch, batch, step, loss, hits, pictures, seconds, null, 0, last, plateau, patience, rateFactor);
    }

    private double scheduled(LearningRate schedule, long steps) {
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
