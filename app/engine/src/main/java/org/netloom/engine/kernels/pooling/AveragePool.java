package org.netloom.engine.kernels.pooling;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// The mean of each window, over the pixels that lie inside the map.
public final class AveragePool implements Kernel {
    private final Window window;
    private final float[] plane;
    private final float[] pooled;

    public AveragePool(Shape in, Size pool, Size strides, Padding padding) {
        window = Window.of(in, pool, strides, padding);
        plane = new float[window.plane()];
        pooled = new float[window.outPlane()];
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        for (int p = 0; p < batch * window.channels(); p++) {
            in.get(p * plane.length, plane);
            for (int y = 0, at = 0; y < window.outHeight(); y++) {
                for (int x = 0; x < window.outWidth(); x++, at++) {
                    float sum = 0;
                    for (int row = window.firstRow(y); row < window.rowsEnd(y); row++) {
                        int end = row * window.width() + window.columnsEnd(x);
                        for (int i = row * window.width() + window.firstColumn(x); i < end; i++) {
                            sum += plane[i];
                        }
                    }
                    pooled[at] = sum / count(y, x);
                }
            }
            out.put(p * pooled.length, pooled);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int p = 0; p < batch * window.channels(); p++) {
            outGradient.get(p * pooled.length, pooled);
            Arrays.fill(plane, 0);
            for (int y = 0, at = 0; y < window.outHeight(); y++) {
                for (int x = 0; x < window.outWidth(); x++, at++) {
                    float share = pooled[at] / count(y, x);
                    for (int row = window.firstRow(y); row < window.rowsEnd(y); row++) {
                        int end = row * window.width() + window.columnsEnd(x);
                        for (int i = row * window.width() + window.firstColumn(x); i < end; i++) {
                            plane[i] += share;
                        }
                    }
                }
            }
            inGradient.put(p * plane.length, plane);
        }
    }

    private int count(int y, int x) {
        return (window.rowsEnd(y) - window.firstRow(y)) * (window.columnsEnd(x) - window.firstColumn(x));
    }
}
