package org.netloom.core.layers.weights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.Check;
import org.netloom.core.layers.options.Kinds;
import org.netloom.core.layers.weights.Draw.Distribution;
import org.netloom.core.layers.weights.Draw.Mode;

/// How a tensor starts out, as in `keras.initializers`. One with a seed always draws the same values,
/// one without follows the seed of the run.
public sealed interface Initializer {

    /// Values of a tensor of `shape` (Keras' layout).
    float[] sample(List<Integer> shape, RandomGenerator random);

    default @Nullable Integer seed() {
        return null;
    }

    /// Whether a tensor of so many dimensions can start like this.
    default boolean fits(int rank) {
        return true;
    }

    @JsonCreator
    static Initializer read(JsonNode json) {
        return Kinds.INITIALIZERS.read(json);
    }

    @JsonValue
    default JsonNode write() {
        return Kinds.INITIALIZERS.write(this);
    }

    record Zeros() implements Initializer {
        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.constant(shape, 0);
        }
    }

    record Ones() implements Initializer {
        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.constant(shape, 1);
        }
    }

    record Constant(double value) implements Initializer {
        public Constant {
            Check.finite("value", value);
        }

        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.constant(shape, value);
        }
    }

    record GlorotUniform(@Nullable Integer seed) implements Initializer {
        public GlorotUniform() {
            this(null);
        }

        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.scaled(1, Mode.FAN_AVG, Distribution.UNIFORM, shape, random);
        }
    }

    record GlorotNormal(@Nullable Integer seed) implements Initializer {
        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.scaled(1, Mode.FAN_AVG, Distribution.TRUNCATED_NORMAL, shape, random);
        }
    }

    record HeUniform(@Nullable Integer seed) implements Initializer {
        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.scaled(2, Mode.FAN_IN, Distribution.UNIFORM, shape, random);
        }
    }

    record HeNormal(@Nullable Integer seed) implements Initializer {
        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.scaled(2, Mode.FAN_IN, Distribution.TRUNCATED_NORMAL, shape, random);
        }
    }

    record LecunUniform(@Nullable Integer seed) implements Initializer {
        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.scaled(1, Mode.FAN_IN, Distribution.UNIFORM, shape, random);
        }
    }

    record LecunNormal(@Nullable Integer seed) implements Initializer {
        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.scaled(1, Mode.FAN_IN, Distribution.TRUNCATED_NORMAL, shape, random);
        }
    }

    /// The variance is `scale` divided by the inputs, the outputs or the mean of both that meet in a value.
    record VarianceScaling(
            double scale,
            Mode mode,
            Distribution distribution,
            @Nullable Integer seed) implements Initializer {
        public VarianceScaling {
            Check.positive("scale", scale);
        }

        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.scaled(scale, mode, distribution, shape, random);
        }
    }

    record RandomUniform(
            double minval, double maxval, @Nullable Integer seed) implements Initializer {
        public RandomUniform {
            Check.ordered("minval", minval, "maxval", maxval);
        }

        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.each(shape, () -> minval + (maxval - minval) * random.nextDouble());
        }
    }

    record RandomNormal(
            double mean, double stddev, @Nullable Integer seed) implements Initializer {
        public RandomNormal {
            Check.finite("mean", mean);
            Check.notNegative("stddev", stddev);
        }

        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.each(shape, () -> mean + stddev * random.nextGaussian());
        }
    }

    /// A normal distribution without what lies more than two deviations from the mean.
    record TruncatedNormal(
            double mean, double stddev, @Nullable Integer seed) implements Initializer {
        public TruncatedNormal {
            Check.finite("mean", mean);
            Check.notNegative("stddev", stddev);
        }

        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.each(shape, () -> mean + stddev * Draw.truncated(random));
        }
    }

    /// Rows or columns (the fewer) at right angles, all but the last dimension counting as rows.
    record Orthogonal(double gain, @Nullable Integer seed) implements Initializer {
        public Orthogonal {
            Check.finite("gain", gain);
        }

        @Override
        public boolean fits(int rank) {
            return rank >= 2;
        }

        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            return Draw.orthogonal(gain, shape, random);
        }
    }

    record Identity(double gain) implements Initializer {
        public Identity {
            Check.finite("gain", gain);
        }

        @Override
        public boolean fits(int rank) {
            return rank == 2;
        }

        @Override
        public float[] sample(List<Integer> shape, RandomGenerator random) {
            var values = Draw.constant(shape, 0);
            for (int i = 0; i < shape.getFirst() && i < shape.getLast(); i++) {
                values[i * shape.getLast() + i] = (float) gain;
            }
            return values;
        }
    }
}
