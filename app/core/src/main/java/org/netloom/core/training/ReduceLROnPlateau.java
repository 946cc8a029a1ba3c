package org.netloom.core.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// Times `factor` when the loss has not fallen by more than `minDelta` for `patience` epochs: the
/// callback of that name in Keras, with its defaults and its counting.
///
/// @param monitor which loss counts; without validation it is that of training
/// @param cooldown epochs after a reduction that do not count
/// @param minLr below it no reduction goes
public record ReduceLROnPlateau(
        double initialLearningRate,
        Monitor monitor,
        double factor,
        int patience,
        double minDelta,
        int cooldown,
        double minLr)
        implements LearningRate {

    /// The loss on the validation pictures, or on those of training.
    public enum Monitor {
        @JsonProperty("val_loss")
        VAL_LOSS,
        @JsonProperty("loss")
        LOSS
    }

    /// What the epochs so far came to. A step towards the next is [ReduceLROnPlateau#after].
    ///
    /// @param rate that holds now
    /// @param best the lowest loss; null before the first epoch has ended
    /// @param waited epochs without a better one
    /// @param cooldown epochs that will not count
    public record State(double rate, @Nullable Double best, int waited, int cooldown) {}

    public ReduceLROnPlateau {
        Limits.rate("initial_learning_rate", initialLearningRate);
        if (!(factor > 0 && factor < 1)) {
            throw new InvalidOption(Text.of("factor is above 0 and below 1"));
        }
        Limits.atLeast("patience", 0, patience);
        Limits.from0("min_delta", minDelta);
        Limits.atLeast("cooldown", 0, cooldown);
        Limits.rate("min_lr", minLr);
    }

    public ReduceLROnPlateau(double initialLearningRate) {
        this(initialLearningRate, Monitor.VAL_LOSS, 0.1, 10, 1e-4, 0, 0);
    }

    public State start() {
        return new State(initialLearningRate, null, 0, 0);
    }

    /// @param loss of the epoch that ended
    /// @param valLoss of the same; null without validation
    public State after(State before, double loss, @Nullable Double valLoss) {
        double current = monitor == Monitor.LOSS || valLoss == null ? loss : valLoss;
        int cooling = Math.max(0, before.cooldown() - 1);
        int wait = before.cooldown() > 0 ? 0 : before.waited();
        if (before.best() == null || current + minDelta < before.best()) {
            return new State(before.rate(), current, 0, cooling);
        }
        if (cooling > 0 || ++wait < patience || before.rate() <= minLr) {
            return new State(before.rate(), before.best(), wait, cooling);
        }
        return new State(Math.max(before.rate() * factor, minLr), before.best(), 0, cooldown);
    }

    @Override
    public double at(long step) {
        return initialLearningRate;
    }

    @Override
    public double initial() {
        return initialLearningRate;
    }
}
