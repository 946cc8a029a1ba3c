package org.netloom.engine.kernels.merging;

import java.nio.FloatBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Operation;

/// Joins its inputs value by value; those that are smaller are spread as Keras does. Of equal values
/// the first gets the gradient of a maximum or minimum, as in TensorFlow.
public final class Combine implements Operation {
    private final Merging.Elementwise layer;
    private final float[][] values;
    private final int[] @Nullable [] spread;
    private final int[] sizes;
    private final float[] result;
    private final float[] gradient;

    public Combine(Merging.Elementwise layer, List<Shape> inputs, Shape out) {
        this.layer = layer;
        int size = Math.toIntExact(out.size());
        values = new float[inputs.size()][size];
        spread = new int[inputs.size()][];
        sizes = new int[inputs.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.toIntExact(inputs.get(i).size());
            spread[i] = inputs.get(i).equals(out) ? null : table(inputs.get(i), out);
        }
        result = new float[size];
        gradient = new float[size];
    }

    /// For each value of a map the one of the smaller input that meets it.
    private static int[] table(Shape in, Shape out) {
        int height = in.isMap() ? in.height() : 1;
        int width = in.isMap() ? in.width() : 1;
        if (!out.isMap()) {
            return new int[out.channels()]; // a single number meets all
        }
        var table = new int[Math.toIntExact(out.size())];
        for (int c = 0, at = 0; c < out.channels(); c++) {
            int channel = in.channels() == 1 ? 0 : c;
            for (int y = 0; y < out.height(); y++) {
                int row = (channel * height + (height == 1 ? 0 : y)) * width;
                for (int x = 0; x < out.width(); x++) {
                    table[at++] = row + (width == 1 ? 0 : x);
                }
            }
        }
        return table;
    }

    @Override
    public void forward(List<FloatBuffer> inputs, FloatBuffer out, int batch, boolean training) {
        for (int b = 0; b < batch; b++) {
            read(inputs, b);
            System.arraycopy(values[0], 0, result, 0, result.length);
            for (int i = 1; i < values.length; i++) {
                add(values[i]);
            }
            if (layer instanceof Merging.Average) {
                for (int j = 0; j < result.length; j++) {
                    result[j] /= values.length;
                }
            }
            out.put(b * result.length, result);
        }
    }

    private void add(float[] next) {
        switch (layer) {
            case Merging.Add _, Merging.Average _ -> {
                for (int j = 0; j < next.length; j++) {
                    result[j] += next[j];
                }
            }
            case Merging.Subtract _ -> {
                for (int j = 0; j < next.length; j++) {
                    result[j] -= next[j];
                }
            }
            case Merging.Multiply _ -> {
                for (int j = 0; j < next.length; j++) {
                    result[j] *= next[j];
                }
            }
            case Merging.Maximum _ -> {
                for (int j = 0; j < next.length; j++) {
                    result[j] = Math.max(result[j], next[j]);
                }
            }
            case Merging.Minimum _ -> {
                for (int j = 0; j < next.length; j++) {
                    result[j] = Math.min(result[j], next[j]);
                }
            }
        }
    }

    @Override
    public void backward(
            List<FloatBuffer> inputs,
            FloatBuffer out,
            FloatBuffer outGradient,
            List<FloatBuffer> inGradients,
            int batch) {
        for (int b = 0; b < batch; b++) {
            read(inputs, b);
            out.get(b * result.length, result);
            outGradient.get(b * gradient.length, gradient);
            for (int i = 0; i < values.length; i++) {
                write(i, inGradients.get(i), b);
            }
        }
    }

    private void write(int input, FloatBuffer into, int example) {
        var table = spread[input];
        var own = new float[sizes[input]];
        for (int j = 0; j < gradient.length; j++) {
            own[table == null ? j : table[j]] += gradient[j] * slope(input, j);
        }
        into.put(example * own.length, own);
    }

    private float slope(int input, int j) {
        return switch (layer) {
            case Merging.Add _ -> 1;
            case Merging.Average _ -> 1f / values.length;
            case Merging.Subtract _ -> input == 0 ? 1 : -1;
            case Merging.Multiply _ -> {
                float product = 1;
                for (int i = 0; i < values.length; i++) {
                    product *= i == input ? 1 : values[i][j];
                }
                yield product;
            }
            case Merging.Maximum _, Merging.Minimum _ -> isFirst(input, j) ? 1 : 0;
        };
    }

    private boolean isFirst(int input, int j) {
        int i = 0;
        while (i < values.length - 1 && values[i][j] != result[j]) {
            i++;
        }
        return i == input;
    }

    private void read(List<FloatBuffer> inputs, int example) {
        for (int i = 0; i < values.length; i++) {
            var table = spread[i];
            if (table == null) {
                inputs.get(i).get(example * sizes[i], values[i]);
            } else {
                var own = new float[sizes[i]];
                inputs.get(i).get(example * sizes[i], own);
                for (int j = 0; j < table.length; j++) {
                    values[i][j] = own[table[j]];
                }
            }
        }
    }
}
