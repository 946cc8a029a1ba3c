package org.netloom.core.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// How large the steps are over a run, with the names, defaults and formulae of
/// `keras.optimizers.schedules`. In files a number is one that never changes.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "class_name", defaultImpl = LearningRate.Constant.class)
public sealed interface LearningRate permits LearningRate.Constant, Decay, ReduceLROnPlateau {

    /// The rate of a step; with [ReduceLROnPlateau] that of a run whose loss goes on falling.
    ///
    /// @param step from 0
    double at(long step);

    /// All there are, beginning at `rate`, each over `steps` where it has an end.
    static List<LearningRate> all(double rate, double steps) {
        double half = Math.max(1, Math.floor(steps / 2));
        return List.of(
                new Constant(rate),
                new Decay.CosineDecay(rate, steps, 0, null, 0),
                new Decay.ExponentialDecay(rate, Math.max(1, Math.floor(steps / 10)), 0.8, false),
                new Decay.PolynomialDecay(rate, steps, Math.min(rate, 0.0001), 1, false),
                new Decay.PiecewiseConstantDecay(List.of((int) half), List.of(rate, rate / 10)),
                new Decay.InverseTimeDecay(rate, Math.max(1, Math.floor(steps / 10)), 0.5, false),
                new Decay.CosineDecayRestarts(rate, Math.max(1, Math.floor(steps / 3)), 2, 1, 0),
                new ReduceLROnPlateau(rate));
    }

    /// Where it begins.
    double initial();

    /// The same beginning elsewhere.
    default LearningRate initial(double rate) {
        return Options.with(this, "initial_learning_rate", rate);
    }

    @JsonSerialize(using = PlainNumber.class)
    record Constant(double rate) implements LearningRate {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Constant {
            if (!(rate > 0 && rate <= 1000)) {
                throw new InvalidOption(Text.of("learning_rate is above 0 and at most 1,000, such as 0.001"));
            }
        }

        @Override
        public double at(long step) {
            return rate;
        }

        @Override
        public double initial() {
            return rate;
        }

        @Override
        public LearningRate initial(double other) {
            return new Constant(other);
        }
    }
}
