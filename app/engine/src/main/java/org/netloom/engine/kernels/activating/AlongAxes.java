package org.netloom.engine.kernels.activating;

import java.nio.FloatBuffer;
import java.util.List;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// A [VectorFunction] on the vectors along some axes of an example.
public final class AlongAxes implements Kernel {
    private final VectorFunction function;
    private final int[] starts;
    private final int[] places;
    private final float[] values;
    private final float[] results;
    private final float[] gradients;
    private final float[] vector;
    private final float[] result;
    private final float[] vectorGradient;

    /// Along the channels, at each place of a map or over a row of values.
    public AlongAxes(Shape in, VectorFunction function) {
        this(in, List.of(in.dimensions().size() - 1), function);
    }

    /// @param axes of the example as Keras orders them: height, width, channels; from 0
    public AlongAxes(Shape in, List<Integer> axes, VectorFunction function) {
        this.function = function;
        int size = Math.toIntExact(in.size());
        values = new float[size];
        results = new float[size];
        gradients = new float[size];
        var starting = new int[] {0};
        var along = new int[] {0};
        for (int axis = 0; axis < in.dimensions().size(); axis++) {
            int count = in.dimensions().get(axis);
            if (axes.contains(axis)) {
                along = spread(along, count, stride(in, axis));
            } else {
                starting = spread(starting, count, stride(in, axis));
            }
        }
        starts = starting;
        places = along;
        vector = new float[places.length];
        result = new float[places.length];
        vectorGradient = new float[places.length];
    }

    /// In memory channels come before height and width.
    private static int stride(Shape in, int axis) {
        if (in.isFlat()) {
            return 1;
        }
        return switch (axis) {
            case 0 -> in.width();
            case 1 -> 1;
            default -> in.height() * in.width();
        };
    }

    private static int[] spread(int[] places, int count, int stride) {
        var more = new int[places.length * count];
        for (int i = 0, at = 0; i < places.length; i++) {
            for (int k = 0; k < count; k++) {
                more[at++] = places[i] + k * stride;
            }
        }
        return more;
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            for (int start : starts) {
                gather(values, start, vector);
                function.apply(vector);
                scatter(vector, values, start);
            }
            out.put(b * values.length, values);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            out.get(b * values.length, results);
            outGradient.get(b * values.length, gradients);
            for (int start : starts) {
                gather(values, start, vector);
                gather(results, start, result);
                gather(gradients, start, vectorGradient);
                function.goBack(vector, result, vectorGradient);
                scatter(vectorGradient, gradients, start);
            }
            inGradient.put(b * values.length, gradients);
        }
    }

    private void gather(float[] from, int start, float[] to) {
        for (int i = 0; i < places.length; i++) {
            to[i] = from[start + places[i]];
        }
    }

    private void scatter(float[] from, float[] to, int start) {
        for (int i = 0; i < places.length; i++) {
            to[start + places[i]] = from[i];
        }
    }
}
