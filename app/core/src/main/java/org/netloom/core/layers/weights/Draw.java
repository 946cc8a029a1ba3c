package org.netloom.core.layers.weights;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/// The formulae of `keras.initializers`.
public final class Draw {
    /// Standard deviation of a standard normal distribution cut at two deviations: Keras divides by
    /// it so that what is left after the cut has the deviation asked for.
    private static final double TRUNCATED_DEVIATION = 0.87962566103423978;

    /// What a variance is divided by.
    public enum Mode {
        FAN_IN,
        FAN_OUT,
        FAN_AVG
    }

    public enum Distribution {
        @JsonAlias("normal")
        TRUNCATED_NORMAL,
        UNTRUNCATED_NORMAL,
        UNIFORM
    }

    private Draw() {}

    static float[] each(List<Integer> shape, DoubleSupplier draw) {
        var values = new float[size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) draw.getAsDouble();
        }
        return values;
    }

    static float[] constant(List<Integer> shape, double value) {
        var values = new float[size(shape)];
        Arrays.fill(values, (float) value);
        return values;
    }

    static float[] scaled(
            double scale, Mode mode, Distribution distribution, List<Integer> shape, RandomGenerator random) {
        double variance = scale / Math.max(1, Fans.of(shape).by(mode));
        double deviation = Math.sqrt(variance);
        return switch (distribution) {
            case UNIFORM -> each(shape, () -> Math.sqrt(3 * variance) * (2 * random.nextDouble() - 1));
            case UNTRUNCATED_NORMAL -> each(shape, () -> deviation * random.nextGaussian());
            case TRUNCATED_NORMAL -> each(shape, () -> deviation / TRUNCATED_DEVIATION * truncated(random));
        };
    }

    static double truncated(RandomGenerator random) {
        double value;
        do {
            value = random.nextGaussian();
        } while (Math.abs(value) > 2);
        return value;
    }

    /// Normal vectors made orthogonal one after another, twice for the sake of rounding (Gram and
    /// Schmidt). That is Q of Keras' QR, its signs set so that R's diagonal is positive.
    static float[] orthogonal(double gain, List<Integer> shape, RandomGenerator random) {
        int columns = shape.getLast();
        int rows = size(shape) / columns;
        int count = Math.min(rows, columns);
        int length = Math.max(rows, columns);
        var vectors = new double[count][length];
        for (int v = 0; v < count; v++) {
            Arrays.setAll(vectors[v], i -> random.nextGaussian());
            for (int again = 0; again < 2; again++) {
                for (int earlier = 0; earlier < v; earlier++) {
                    add(vectors[v], -dot(vectors[v], vectors[earlier]), vectors[earlier]);
                }
            }
            double norm = Math.sqrt(dot(vectors[v], vectors[v]));
            add(vectors[v], 1 / norm - 1, vectors[v].clone());
        }
        var values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = rows < columns ? vectors[row][column] : vectors[column][row];
                values[row * columns + column] = (float) (gain * value);
            }
        }
        return values;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] other) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * other[i];
        }
    }

    private static int size(List<Integer> shape) {
        return Math.toIntExact(shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b));
    }

    /// Inputs and outputs that meet in one value of a kernel, as `compute_fans` of Keras counts them.
    private record Fans(double in, double out) {
        static Fans of(List<Integer> shape) {
            if (shape.size() < 2) {
                double one = shape.isEmpty() ? 1 : shape.getFirst();
                return new Fans(one, one);
            }
            double field = size(shape.subList(0, shape.size() - 2));
            return new Fans(field * shape.get(shape.size() - 2), field * shape.getLast());
        }

        double by(Mode mode) {
            return switch (mode) {
                case FAN_IN -> in;
                case FAN_OUT -> out;
                case FAN_AVG -> (in + out) / 2;
            };
        }
    }
}
