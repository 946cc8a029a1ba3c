package org.netloom.engine.optimizers;

import java.nio.FloatBuffer;
import java.util.List;
import org.netloom.core.training.BaseOptions;
import org.netloom.engine.compile.Range;

/// Keeps gradients from being too large: each tensor's norm (g · c / max(‖g‖, c)), the norm of all
/// together, or each value, as the base class of Keras' optimizers does. Works in place.
final class GradientClip {
    private static final int PIECE = 1 << 13;

    private final BaseOptions options;
    private final List<Range> variables;
    private final float[] g = new float[PIECE];

    GradientClip(BaseOptions options, List<Range> variables) {
        this.options = options;
        this.variables = variables;
    }

    void apply(FloatBuffer gradients) {
        if (options.clipnorm() != null) {
            double most = options.clipnorm();
            for (var variable : variables) {
                scale(gradients, variable, most / Math.max(Math.sqrt(squares(gradients, variable)), most));
            }
        } else if (options.globalClipnorm() != null) {
            double most = options.globalClipnorm();
            double sum = 0;
            for (var variable : variables) {
                sum += squares(gradients, variable);
            }
            double factor = most / Math.max(Math.sqrt(sum), most);
            variables.forEach(variable -> scale(gradients, variable, factor));
        } else if (options.clipvalue() != null) {
            float most = options.clipvalue().floatValue();
            variables.forEach(variable -> cut(gradients, variable, most));
        }
    }

    /// Four sums at once keep the processor from waiting for each addition.
    private double squares(FloatBuffer gradients, Range range) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int from = 0; from < range.count(); from += PIECE) {
            int count = Math.min(PIECE, range.count() - from);
            gradients.get(range.from() + from, g, 0, count);
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
        }
        return a + b + c + d;
    }

    private void scale(FloatBuffer gradients, Range range, double by) {
        float factor = (float) by;
        for (int from = 0; factor != 1 && from < range.count(); from += PIECE) {
            int count = Math.min(PIECE, range.count() - from);
            gradients.get(range.from() + from, g, 0, count);
            for (int i = 0; i < count; i++) {
                g[i] *= factor;
            }
            gradients.put(range.from() + from, g, 0, count);
        }
    }

    private void cut(FloatBuffer gradients, Range range, float most) {
        for (int from = 0; from < range.count(); from += PIECE) {
            int count = Math.min(PIECE, range.count() - from);
            gradients.get(range.from() + from, g, 0, count);
            for (int i = 0; i < count; i++) {
                g[i] = Math.max(-most, Math.min(most, g[i]));
            }
            gradients.put(range.from() + from, g, 0, count);
        }
    }
}
