package org.netloom.engine.optimizers;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.netloom.core.training.BaseOptions;
import org.netloom.engine.compile.Crew;
import org.netloom.engine.compile.weights.Range;

/// Keeps gradients from being too large: each tensor's norm (g · c / max(‖g‖, c)), the norm of all
/// together, or each value, as the base class of Keras' optimizers does. Norms are taken first, by
/// all threads; a piece of the gradients is scaled when its turn comes.
final class GradientClip {
    private static final int CHUNK = 1 << 13;

    private final BaseOptions options;
    private final List<Range> variables;
    private final List<Range> chunks = new ArrayList<>();
    private final int[] starts;
    private final float[] factors;
    private final double[] squares;

    GradientClip(BaseOptions options, List<Range> variables) {
        this.options = options;
        this.variables =
                variables.stream().sorted(Comparator.comparingInt(Range::from)).toList();
        for (var variable : this.variables) {
            for (int from = 0; from < variable.count(); from += CHUNK) {
                chunks.add(new Range(variable.from() + from, Math.min(CHUNK, variable.count() - from)));
            }
        }
        starts = this.variables.stream().mapToInt(Range::from).toArray();
        factors = new float[starts.length];
        Arrays.fill(factors, 1);
        squares = new double[chunks.size()];
    }

    /// Before the gradients are used. The sums come out the same whatever the number of threads.
    void measure(FloatBuffer gradients, Crew crew) {
        Double most = options.clipnorm() != null ? options.clipnorm() : options.globalClipnorm();
        if (most == null) {
            return;
        }
        crew.share(part -> {
            var values = new float[CHUNK];
            int end = share(part + 1, crew.size());
            for (int chunk = share(part, crew.size()); chunk < end; chunk++) {
                squares[chunk] = squares(gradients, chunks.get(chunk), values);
            }
        });
        if (options.clipnorm() == null) {
            Arrays.fill(factors, factor(Arrays.stream(squares).sum(), most));
            return;
        }
        int chunk = 0;
        for (int i = 0; i < starts.length; i++) {
            double sum = 0;
            for (int left = variables.get(i).count(); left > 0; left -= CHUNK) {
                sum += squares[chunk++];
            }
            factors[i] = factor(sum, most);
        }
    }

    private int share(int part, int parts) {
        return (int) ((long) chunks.size() * part / parts);
    }

    private static float factor(double squares, double most) {
        return (float) (most / Math.max(Math.sqrt(squares), most));
    }

    /// Four sums at once keep the processor from waiting for each addition.
    private static double squares(FloatBuffer gradients, Range range, float[] g) {
        int count = range.count();
        gradients.get(range.from(), g, 0, count);
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += g[i] * (double) g[i];
            b += g[i + 1] * (double) g[i + 1];
            c += g[i + 2] * (double) g[i + 2];
            d += g[i + 3] * (double) g[i + 3];
        }
        for (; i < count; i++) {
            a += g[i] * (double) g[i];
        }
        return a + b + c + d;
    }

    /// Clips gradients that were copied from `from` and following.
    void apply(float[] g, int from, int count) {
        if (options.clipvalue() != null) {
            float most = options.clipvalue().floatValue();
            for (int i = 0; i < count; i++) {
                g[i] = Math.max(-most, Math.min(most, g[i]));
            }
        } else if (options.clipnorm() != null || options.globalClipnorm() != null) {
            int found = Arrays.binarySearch(starts, from);
            for (int i = Math.max(0, found < 0 ? -found - 2 : found);
                    i < starts.length && starts[i] < from + count;
                    i++) {
                int first = Math.max(0, starts[i] - from);
                int end = Math.min(count, starts[i] + variables.get(i).count() - from);
                scale(g, first, end, factors[i]);
            }
        }
    }

    private static void scale(float[] g, int from, int to, float factor) {
        if (factor != 1) {
            for (int i = from; i < to; i++) {
                g[i] *= factor;
            }
        }
    }
}
