package org.netloom.engine.kernels.activating;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// x above 0, alpha · x below, with an alpha for each value or shared along some axes.
public final class LearnedSlope implements Kernel {
    private final int[] place;
    private final float[] alpha;
    private final float[] alphaGradients;
    private final float[] values;
    private final float[] gradients;
    private FloatBuffer parameters = FloatBuffer.allocate(0);
    private FloatBuffer parameterGradients = FloatBuffer.allocate(0);

    /// @param shape of alpha: that of an example, but 1 along shared axes
    public LearnedSlope(Shape in, List<Integer> shape) {
        int size = Math.toIntExact(in.size());
        place = new int[size];
        int channels = in.channels();
        int plane = size / channels;
        int width = in.isMap() ? in.width() : 1;
        for (int i = 0; i < size; i++) {
            int c = i / plane % channels;
            int[] at = in.isMap() ? new int[] {i % plane / width, i % width, c} : new int[] {c};
            for (int axis = 0; axis < at.length; axis++) {
                int count = shape.get(axis);
                place[i] = place[i] * count + (count == 1 ? 0 : at[axis]);
            }
        }
        alpha = new float[shape.stream().reduce(1, (a, b) -> a * b)];
        alphaGradients = new float[alpha.length];
        values = new float[size];
        gradients = new float[size];
    }

    @Override
    public int parameters() {
        return alpha.length;
    }

    @Override
    public void bindParameters(FloatBuffer view) {
        parameters = view;
    }

    @Override
    public void bindGradients(FloatBuffer view) {
        parameterGradients = view;
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        parameters.get(0, alpha);
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] > 0 ? values[i] : alpha[place[i]] * values[i];
            }
            out.put(b * values.length, values);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        Arrays.fill(alphaGradients, 0);
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            outGradient.get(b * values.length, gradients);
            for (int i = 0; i < values.length; i++) {
                if (!(values[i] > 0)) {
                    alphaGradients[place[i]] += gradients[i] * values[i];
                    gradients[i] *= alpha[place[i]];
                }
            }
            inGradient.put(b * values.length, gradients);
        }
        parameterGradients.put(0, alphaGradients);
    }
}
