package org.netloom.core.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// How large the steps are over a run, with the names, defaults and formulae of
/// `keras.optimizers.schedules`. In files a number is one that never changes.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "class_name", defaultImpl = LearningRate.Constant.class)
public sealed interface LearningRate
        permits LearningRate.Constant,
                LearningRate.ExponentialDecay,
                LearningRate.InverseTimeDecay,
                LearningRate.PolynomialDecay,
                LearningRate.CosineDecay,
                LearningRate.CosineDecayRestarts,
                LearningRate.PiecewiseConstantDecay,
                ReduceLROnPlateau {

    /// The rate of a step; with [ReduceLROnPlateau] that of a run whose loss goes on falling.
    ///
    /// @param step from 0
    double at(long step);

    /// All there are, beginning at `rate`, each over `steps` where it has an end.
    static List<LearningRate> all(double rate, double steps) {
        double half = Math.max(1, Math.floor(steps / 2));
        return List.of(
                new Constant(rate),
                new CosineDecay(rate, steps, 0, null, 0),
                new ExponentialDecay(rate, Math.max(1, Math.floor(steps / 10)), 0.8, false),
                new PolynomialDecay(rate, steps, Math.min(rate, 0.0001), 1, false),
                new PiecewiseConstantDecay(List.of((int) half), List.of(rate, rate / 10)),
                new InverseTimeDecay(rate, Math.max(1, Math.floor(steps / 10)), 0.5, false),
                new CosineDecayRestarts(rate, Math.max(1, Math.floor(steps / 3)), 2, 1, 0),
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

    /// Times `decayRate` every `decaySteps`: gradually, or at once with `staircase`.
    record ExponentialDecay(double initialLearningRate, double decaySteps, double decayRate, boolean staircase)
            implements LearningRate {
        public ExponentialDecay {
            Limits.rate("initial_learning_rate", initialLearningRate);
            Limits.above0("decay_steps", decaySteps);
            Limits.above0("decay_rate", decayRate);
        }

        @Override
        public double at(long step) {
            double p = step / decaySteps;
            return initialLearningRate * Math.pow(decayRate, staircase ? Math.floor(p) : p);
        }

        @Override
        public double initial() {
            return initialLearningRate;
        }
    }

    /// initial / (1 + decayRate · step / decaySteps).
    record InverseTimeDecay(double initialLearningRate, double decaySteps, double decayRate, boolean staircase)
            implements LearningRate {
        public InverseTimeDecay {
            Limits.rate("initial_learning_rate", initialLearningRate);
            Limits.above0("decay_steps", decaySteps);
            Limits.from0("decay_rate", decayRate);
        }

        @Override
        public double at(long step) {
            double p = step / decaySteps;
            return initialLearningRate / (1 + decayRate * (staircase ? Math.floor(p) : p));
        }

        @Override
        public double initial() {
            return initialLearningRate;
        }
    }

    /// From the initial rate to the end's in `decaySteps`; with `cycle` again and again, each time
    /// longer.
    record PolynomialDecay(
            double initialLearningRate, double decaySteps, double endLearningRate, double power, boolean cycle)
            implements LearningRate {
        public PolynomialDecay {
            Limits.rate("initial_learning_rate", initialLearningRate);
            Limits.above0("decay_steps", decaySteps);
            Limits.rate("end_learning_rate", endLearningRate);
            Limits.above0("power", power);
        }

        @Override
        public double at(long step) {
            double span = cycle && step > 0 ? decaySteps * Math.ceil(step / decaySteps) : decaySteps;
            double left = 1 - (cycle ? step : Math.min(step, decaySteps)) / span;
            return (initialLearningRate - endLearningRate) * Math.pow(left, power) + endLearningRate;
        }

        @Override
        public double initial() {
            return initialLearningRate;
        }
    }

    /// Half a wave of the cosine down to `alpha` times where it begins; before that, with a
    /// `warmupTarget`, straight up to it in `warmupSteps`.
    record CosineDecay(
            double initialLearningRate,
            double decaySteps,
            double alpha,
            @Nullable Double warmupTarget,
            double warmupSteps)
            implements LearningRate {
        public CosineDecay {
            Limits.rate("initial_learning_rate", initialLearningRate);
            Limits.above0("decay_steps", decaySteps);
            Limits.from0("alpha", alpha);
            if (warmupTarget != null) {
                Limits.rate("warmup_target", warmupTarget);
            }
            Limits.from0("warmup_steps", warmupSteps);
        }

        @Override
        public double at(long step) {
            if (warmupTarget == null) {
                return decayed(Math.min(step, decaySteps), initialLearningRate);
            }
            return step < warmupSteps
                    ? initialLearningRate + (warmupTarget - initialLearningRate) * (step / warmupSteps)
                    : decayed(Math.min(step - warmupSteps, decaySteps), warmupTarget);
        }

        private double decayed(double step, double from) {
            return from * ((1 - alpha) * 0.5 * (1 + Math.cos(Math.PI * step / decaySteps)) + alpha);
        }

        @Override
        public double initial() {
            return initialLearningRate;
        }
    }

    /// Cosine decay that begins again: each time `tMul` times as long and from `mMul` times the height.
    record CosineDecayRestarts(
            double initialLearningRate, double firstDecaySteps, double tMul, double mMul, double alpha)
            implements LearningRate {
        public CosineDecayRestarts {
            Limits.rate("initial_learning_rate", initialLearningRate);
            Limits.above0("first_decay_steps", firstDecaySteps);
            if (!(tMul >= 1)) {
                throw new InvalidOption(Text.of("t_mul is 1 or more"));
            }
            Limits.above0("m_mul", mMul);
            Limits.from0("alpha", alpha);
        }

        @Override
        public double at(long step) {
            double done = step / firstDecaySteps;
            double restarts;
            if (tMul == 1) {
                restarts = Math.floor(done);
                done -= restarts;
            } else {
                restarts = Math.floor(Math.log(1 - done * (1 - tMul)) / Math.log(tMul) + 1e-9);
                double length = Math.pow(tMul, restarts);
                done = (done - (1 - length) / (1 - tMul)) / length;
            }
            double wave = 0.5 * Math.pow(mMul, restarts) * (1 + Math.cos(Math.PI * done));
            return initialLearningRate * ((1 - alpha) * wave + alpha);
        }

        @Override
        public double initial() {
            return initialLearningRate;
        }
    }

    /// `values[i]` up to and including the step `boundaries[i]`, the last value after them all.
    record PiecewiseConstantDecay(List<Integer> boundaries, List<Double> values) implements LearningRate {
        public PiecewiseConstantDecay {
            boundaries = List.copyOf(boundaries);
            values = List.copyOf(values);
            if (boundaries.isEmpty() || values.size() != boundaries.size() + 1) {
                throw new InvalidOption(Text.of("values has one more number than boundaries, which has some"));
            }
            for (int i = 1; i < boundaries.size(); i++) {
                if (boundaries.get(i) <= boundaries.get(i - 1)) {
                    throw new InvalidOption(Text.of("boundaries rise from one to the next"));
                }
            }
            values.forEach(value -> Limits.rate("each of values", value));
        }

        @Override
        public double at(long step) {
            int i = 0;
            while (i < boundaries.size() && step > boundaries.get(i)) {
                i++;
            }
            return values.get(i);
        }

        @Override
        public double initial() {
            return values.getFirst();
        }

        @Override
        public LearningRate initial(double rate) {
            var others = new ArrayList<>(values);
            others.set(0, rate);
            return new PiecewiseConstantDecay(boundaries, others);
        }
    }
}
