package org.netloom.engine.kernels.pooling;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// The largest value of each window; padding never wins. The gradient goes to the first of equals.
public final class MaxPool implements Kernel {
    private final Window window;
    private final float[] plane;
    private final float[] pooled;
    private final boolean halving;

    public MaxPool(Shape in, Size pool, Size strides, Padding padding) {
        window = Window.of(in, pool, strides, padding);
        plane = new float[window.plane()];
        pooled = new float[window.outPlane()];
        halving = isHalving();
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        for (int p = 0; p < batch * window.channels(); p++) {
            in.get(p * plane.length, plane);
            if (halving) {
                halve();
            } else {
                pool();
            }
            out.put(p * pooled.length, pooled);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        var gradient = new float[plane.length];
        var largest = new float[pooled.length];
        for (int p = 0; p < batch * window.channels(); p++) {
            in.get(p * plane.length, plane);
            out.get(p * pooled.length, largest);
            outGradient.get(p * pooled.length, pooled);
            Arrays.fill(gradient, 0);
            if (halving) {
                spreadHalves(gradient, largest);
            } else {
                for (int y = 0, at = 0; y < window.outHeight(); y++) {
                    for (int x = 0; x < window.outWidth(); x++, at++) {
                        gradient[find(largest[at], y, x)] += pooled[at];
                    }
                }
            }
            inGradient.put(p * plane.length, gradient);
        }
    }

    private boolean isHalving() {
        return window.kernelHeight() == 2
                && window.kernelWidth() == 2
                && window.strideHeight() == 2
                && window.strideWidth() == 2
                && window.outHeight() * 2 <= window.height()
                && window.outWidth() * 2 <= window.width();
    }

    /// The commonest window, without its borders to look after.
    private void halve() {
        int width = window.width();
        int outWidth = window.outWidth();
        for (int y = 0, at = 0; y < window.outHeight(); y++) {
            int row = 2 * y * width;
            for (int x = 0; x < outWidth; x++, at++, row += 2) {
                pooled[at] = Math.max(
                        Math.max(plane[row], plane[row + 1]), Math.max(plane[row + width], plane[row + width + 1]));
            }
        }
    }

    /// The way back of [#halve].
    private void spreadHalves(float[] gradient, float[] largest) {
        int width = window.width();
        int outWidth = window.outWidth();
        for (int y = 0, at = 0; y < window.outHeight(); y++) {
            int row = 2 * y * width;
            for (int x = 0; x < outWidth; x++, at++, row += 2) {
                float most = largest[at];
                int below = plane[row + width] == most ? row + width : row + width + 1;
                int right = plane[row + 1] == most ? row + 1 : below;
                gradient[plane[row] == most ? row : right] = pooled[at];
            }
        }
    }

    private void pool() {
        for (int y = 0, at = 0; y < window.outHeight(); y++) {
            for (int x = 0; x < window.outWidth(); x++, at++) {
                float most = Float.NEGATIVE_INFINITY;
                for (int row = window.firstRow(y); row < window.rowsEnd(y); row++) {
                    for (int i = row * window.width() + window.firstColumn(x),
                                    end = row * window.width() + window.columnsEnd(x);
                            i < end;
                            i++) {
                        most = Math.max(most, plane[i]);
                    }
                }
                pooled[at] = most;
            }
        }
    }

    private int find(float value, int y, int x) {
        for (int row = window.firstRow(y); row < window.rowsEnd(y); row++) {
            int end = row * window.width() + window.columnsEnd(x);
            for (int i = row * window.width() + window.firstColumn(x); i < end; i++) {
                if (plane[i] == value) {
                    return i;
                }
            }
        }
        return window.firstRow(y) * window.width() + window.firstColumn(x); // NaN: it spoils all anyway
    }
}
