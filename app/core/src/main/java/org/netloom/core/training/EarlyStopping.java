package org.netloom.core.training;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Ends training when a figure has not become better for `patience` epochs: the callback of that name
/// in Keras, with its counting.
///
/// @param monitor which figure counts; without validation it is that of training
/// @param minDelta by how much it must become better to count
/// @param patience epochs that may pass without
/// @param restoreBestWeights whether the best weights become the last ones
/// @param startFromEpoch epochs at the beginning that do not count
public record EarlyStopping(
        Monitor monitor, double minDelta, int patience, boolean restoreBestWeights, int startFromEpoch) {

    /// What is watched: losses are to fall, accuracies to rise.
    public enum Monitor {
        VAL_LOSS,
        LOSS,
        VAL_ACCURACY,
        ACCURACY;

        /// As in Keras, such as `val_loss`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What the epochs so far came to.
    ///
    /// @param best the lowest value; null before the first epoch that counts
    /// @param waited epochs without a better one
    public record State(@Nullable Double best, int waited) {
        public static final State START = new State(null, 0);

        /// The same, with all patience again.
        public State patient() {
            return new State(best, 0);
        }
    }

    public EarlyStopping {
        Limits.from0("min_delta", minDelta);
        Limits.atLeast("patience", 0, patience);
        Limits.atLeast("start_from_epoch", 0, startFromEpoch);
    }

    public EarlyStopping(int patience) {
        this(Monitor.VAL_LOSS, 0, patience, true, 0);
    }

    /// The watched figure, made so that lower is better.
    ///
    /// @param valLoss null without validation, like `valAccuracy`
    public double watched(double loss, double accuracy, @Nullable Double valLoss, @Nullable Double valAccuracy) {
        return switch (monitor) {
            case VAL_LOSS -> valLoss == null ? loss : valLoss;
            case LOSS -> loss;
            case VAL_ACCURACY -> valAccuracy == null ? -accuracy : -valAccuracy;
            case ACCURACY -> -accuracy;
        };
    }

    /// @param epoch that ended, from 1
    /// @param watched see [#watched]
    public State after(State before, int epoch, double watched) {
        if (epoch <= startFromEpoch) {
            return before;
        }
        var best = before.best();
        return best == null || watched + minDelta < best ? new State(watched, 0) : new State(best, before.waited() + 1);
    }

    public boolean over(State state) {
        return state.best() != null && state.waited() > 0 && state.waited() >= patience;
    }
}
