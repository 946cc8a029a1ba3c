package org.netloom.core.layers;

import java.util.List;
import java.util.random.RandomGenerator;

/// How a tensor starts out, as in `keras.initializers`.
public enum Initializer {
    GLOROT_UNIFORM,
    GLOROT_NORMAL,
    HE_UNIFORM,
    HE_NORMAL,
    LECUN_UNIFORM,
    LECUN_NORMAL,
    RANDOM_UNIFORM,
    RANDOM_NORMAL,
    ZEROS,
    ONES;

    /// Standard deviation of a standard normal distribution cut at two deviations: Keras divides by
    /// it so that what is left after the cut has the deviation asked for.
    private static final double TRUNCATED_DEVIATION = 0.87962566103423978;

    /// Draws the values of a tensor of `shape` (Keras' layout).
    public float[] sample(List<Integer> shape, RandomGenerator random) {
        int size = Math.toIntExact(shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b));
        var values = new float[size];
        var fans = Fans.of(shape);
        for (int i = 0; i < size; i++) {
            values[i] = (float) draw(fans, random);
        }
        return values;
    }

    private double draw(Fans fans, RandomGenerator random) {
        return switch (this) {
            case GLOROT_UNIFORM -> uniform(Math.sqrt(6 / (fans.in + fans.out)), random);
            case GLOROT_NORMAL -> truncated(Math.sqrt(2 / (fans.in + fans.out)), random);
            case HE_UNIFORM -> uniform(Math.sqrt(6 / fans.in), random);
            case HE_NORMAL -> truncated(Math.sqrt(2 / fans.in), random);
            case LECUN_UNIFORM -> uniform(Math.sqrt(3 / fans.in), random);
            case LECUN_NORMAL -> truncated(Math.sqrt(1 / fans.in), random);
            case RANDOM_UNIFORM -> uniform(0.05, random);
            case RANDOM_NORMAL -> 0.05 * random.nextGaussian();
            case ZEROS -> 0;
            case ONES -> 1;
        };
    }

    private static double uniform(double limit, RandomGenerator random) {
        return limit * (2 * random.nextDouble() - 1);
    }

    private static double truncated(double deviation, RandomGenerator random) {
        double value;
        do {
            value = random.nextGaussian();
        } while (Math.abs(value) > 2);
        return value * deviation / TRUNCATED_DEVIATION;
    }

    /// Inputs and outputs that meet in one value of a kernel, as `compute_fans` of Keras counts them.
    private record Fans(double in, double out) {
        static Fans of(List<Integer> shape) {
            if (shape.size() < 2) {
                double one = shape.isEmpty() ? 1 : shape.getFirst();
                return new Fans(one, one);
            }
            double field = shape.subList(0, shape.size() - 2).stream()
                    .mapToLong(Integer::longValue)
                    .reduce(1, (a, b) -> a * b);
            return new Fans(field * shape.get(shape.size() - 2), field * shape.getLast());
        }
    }
}
