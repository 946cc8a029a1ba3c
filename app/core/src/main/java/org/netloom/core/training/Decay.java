package org.netloom.core.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// Rates that follow a formula of the step, those of `keras.optimizers.schedules`.
public sealed interface Decay extends LearningRate {
    double initialLearningRate();

    @Override
    default double initial() {
        return initialLearningRate();
    }

    /// Times `decayRate` every `decaySteps`: gradually, or at once with `staircase`.
    record ExponentialDecay(double initialLearningRate, double decaySteps, double decayRate, boolean staircase)
            implements Decay {
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
    }

    /// initial / (1 + decayRate · step / decaySteps).
    record InverseTimeDecay(double initialLearningRate, double decaySteps, double decayRate, boolean staircase)
            implements Decay {
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
    }

    /// From the initial rate to the end's in `decaySteps`; with `cycle` again and again, each time
    /// longer.
    record PolynomialDecay(
            double initialLearningRate, double decaySteps, double endLearningRate, double power, boolean cycle)
            implements Decay {
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
    }

    /// Half a wave of the cosine down to `alpha` times where it begins; before that, with a
    /// `warmupTarget`, straight up to it in `warmupSteps`.
    record CosineDecay(
            double initialLearningRate,
            double decaySteps,
            double alpha,
            @Nullable Double warmupTarget,
            double warmupSteps)
            implements Decay {
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
    }

    /// Cosine decay that begins again: each time `tMul` times as long and from `mMul` times the height.
    record CosineDecayRestarts(
            double initialLearningRate, double firstDecaySteps, double tMul, double mMul, double alpha)
            implements Decay {
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
    }

    /// `values[i]` up to and including the step `boundaries[i]`, the last value after them all.
    record PiecewiseConstantDecay(List<Integer> boundaries, List<Double> values) implements Decay {
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
        public double initialLearningRate() {
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
