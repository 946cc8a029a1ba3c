package org.netloom.engine.kernels.convolution;

import java.util.Arrays;

/// A convolution as products of matrices: every place that the kernel comes to becomes a column of the
/// values it meets there. Works on one example and one group of channels at a time.
///
/// Weights are height × width × channels × filters, as in Keras; filters of the other groups lie between.
final class Unrolled {
    private final Reach reach;
    private final int channels;
    private final int filters;
    private final int allFilters;
    private final float[] columns;
    private final float[] turned;

    /// @param channels of one group
    /// @param filters of one group
    /// @param groups how many there are
    Unrolled(Reach reach, int channels, int filters, int groups) {
        this.reach = reach;
        this.channels = channels;
        this.filters = filters;
        this.allFilters = filters * groups;
        columns = new float[rows() * reach.window().outPlane()];
        turned = new float[filters * reach.window().outPlane()];
    }

    private int rows() {
        return reach.places() * channels;
    }

    /// Adds the filters' answers to `out`.
    void answer(float[] in, float[] weights, float[] out, int group) {
        int plane = reach.window().outPlane();
        unroll(in, group);
        for (int f = 0; f < filters; f++) {
            int filter = group * filters + f;
            addRows(columns, plane, weights, filter, allFilters, rows(), out, filter * plane, plane);
        }
    }

    /// Adds to `in` what every value of `out`, spread by the filters, puts there.
    void spread(float[] out, float[] weights, float[] in, int group) {
        int plane = reach.window().outPlane();
        Arrays.fill(columns, 0);
        var mine = Arrays.copyOfRange(out, group * filters * plane, (group + 1) * filters * plane);
        for (int row = 0; row < rows(); row++) {
            int first = row * allFilters + group * filters;
            addRows(mine, plane, weights, first, 1, filters, columns, row * plane, plane);
        }
        fold(in, group);
    }

    /// Adds to the weights' gradients, where `in` gave `out` of this gradient.
    void learn(float[] in, float[] outGradient, float[] weightGradients, int group) {
        int plane = reach.window().outPlane();
        unroll(in, group);
        for (int f = 0; f < filters; f++) {
            for (int p = 0, at = (group * filters + f) * plane; p < plane; p++) {
                turned[p * filters + f] = outGradient[at + p];
            }
        }
        for (int row = 0; row < rows(); row++) {
            int to = row * allFilters + group * filters;
            addRows(turned, filters, columns, row * plane, 1, plane, weightGradients, to, filters);
        }
    }

    /// to += Σ factor · row, four rows at a time.
    private static void addRows(
            float[] rows,
            int length,
            float[] factors,
            int factor,
            int factorStep,
            int count,
            float[] to,
            int at,
            int width) {
        int r = 0;
        for (; r + 3 < count; r += 4) {
            float a = factors[factor + r * factorStep];
            float b = factors[factor + (r + 1) * factorStep];
            float c = factors[factor + (r + 2) * factorStep];
            float d = factors[factor + (r + 3) * factorStep];
            int i = r * length;
            int j = i + length;
            int k = j + length;
            int l = k + length;
            for (int x = 0; x < width; x++) {
                to[at + x] += a * rows[i + x] + b * rows[j + x] + c * rows[k + x] + d * rows[l + x];
            }
        }
        for (; r < count; r++) {
            float a = factors[factor + r * factorStep];
            int i = r * length;
            for (int x = 0; x < width; x++) {
                to[at + x] += a * rows[i + x];
            }
        }
    }

    private void unroll(float[] in, int group) {
        Arrays.fill(columns, 0);
        visit(group, (from, to, count, stride) -> {
            if (stride == 1) {
                System.arraycopy(in, from, columns, to, count);
            } else {
                for (int x = 0; x < count; x++) {
                    columns[to + x] = in[from + x * stride];
                }
            }
        });
    }

    private void fold(float[] in, int group) {
        visit(group, (from, to, count, stride) -> {
            for (int x = 0; x < count; x++) {
                in[from + x * stride] += columns[to + x];
            }
        });
    }

    /// Hears of each row of values that belong together.
    @FunctionalInterface
    private interface Visitor {
        void row(int in, int column, int count, int stride);
    }

    private void visit(int group, Visitor visitor) {
        var window = reach.window();
        for (int ky = 0, row = 0; ky < reach.kernel().height(); ky++) {
            for (int kx = 0; kx < reach.kernel().width(); kx++) {
                int first = reach.first(kx);
                int count = reach.end(kx) - first;
                for (int c = 0; c < channels; c++, row++) {
                    for (int y = 0; y < window.outHeight(); y++) {
                        int line = reach.row(y, ky);
                        if (line >= 0 && line < window.height() && count > 0) {
                            int plane = (group * channels + c) * window.plane();
                            int from = plane + line * window.width() + reach.column(kx) + first * reach.stride();
                            int to = row * window.outPlane() + y * window.outWidth() + first;
                            visitor.row(from, to, count, reach.stride());
                        }
                    }
                }
            }
        }
    }
}
