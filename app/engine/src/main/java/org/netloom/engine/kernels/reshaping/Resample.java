package org.netloom.engine.kernels.reshaping;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.core.dataset.augment.Taps;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// Maps of another height and width, as `tf.image.resize` makes them.
public final class Resample implements Kernel {
    private final int channels;
    private final int width;
    private final int outWidth;
    private final Taps rows;
    private final Taps columns;
    private final float[] plane;
    private final float[] between;
    private final float[] resized;

    public Resample(Shape in, Shape out, Interpolation interpolation, boolean antialias) {
        channels = in.channels();
        width = in.width();
        outWidth = out.width();
        rows = Taps.of(in.height(), out.height(), interpolation, antialias);
        columns = Taps.of(width, outWidth, interpolation, antialias);
        plane = new float[in.height() * width];
        between = new float[out.height() * width];
        resized = new float[out.height() * outWidth];
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        for (int p = 0; p < batch * channels; p++) {
            in.get(p * plane.length, plane);
            Arrays.fill(between, 0);
            for (int y = 0; y < rows.first().length; y++) {
                var weights = rows.weights()[y];
                for (int t = 0, from = rows.first()[y] * width; t < weights.length; t++, from += width) {
                    for (int x = 0, to = y * width; x < width; x++, to++) {
                        between[to] += weights[t] * plane[from + x];
                    }
                }
            }
            for (int y = 0, at = 0; y < rows.first().length; y++) {
                for (int x = 0; x < outWidth; x++, at++) {
                    var weights = columns.weights()[x];
                    int from = y * width + columns.first()[x];
                    float sum = 0;
                    for (int t = 0; t < weights.length; t++) {
                        sum += weights[t] * between[from + t];
                    }
                    resized[at] = sum;
                }
            }
            out.put(p * resized.length, resized);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int p = 0; p < batch * channels; p++) {
            outGradient.get(p * resized.length, resized);
            Arrays.fill(between, 0);
            Arrays.fill(plane, 0);
            for (int y = 0, at = 0; y < rows.first().length; y++) {
                for (int x = 0; x < outWidth; x++, at++) {
                    var weights = columns.weights()[x];
                    int to = y * width + columns.first()[x];
                    for (int t = 0; t < weights.length; t++) {
                        between[to + t] += weights[t] * resized[at];
                    }
                }
            }
            for (int y = 0; y < rows.first().length; y++) {
                var weights = rows.weights()[y];
                for (int t = 0, to = rows.first()[y] * width; t < weights.length; t++, to += width) {
                    for (int x = 0, from = y * width; x < width; x++, from++) {
                        plane[to + x] += weights[t] * between[from];
                    }
                }
            }
            inGradient.put(p * plane.length, plane);
        }
    }
}
