package org.netloom.engine.compile.weights;

import java.nio.FloatBuffer;
import java.util.List;

/// Where the values of a tensor lie in Deeplearning4j's memory: for each axis of Keras' shape the
/// distance from one value to the next.
///
/// @param shape Keras'
public record Layout(List<Integer> shape, List<Integer> strides) {

    /// Keras' own row-major order.
    public static Layout plain(List<Integer> shape) {
        var strides = new Integer[shape.size()];
        int stride = 1;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape.get(axis);
        }
        return new Layout(shape, List.of(strides));
    }

    /// height × width × in × out, kept as [out, in, height, width].
    public static Layout convolution(List<Integer> shape) {
        int height = shape.get(0);
        int width = shape.get(1);
        int in = shape.get(2);
        return new Layout(shape, List.of(width, 1, height * width, in * height * width));
    }

    /// in × out, kept column by column.
    public static Layout dense(List<Integer> shape) {
        return new Layout(shape, List.of(1, shape.getFirst()));
    }

    int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    float[] toKeras(FloatBuffer values) {
        var keras = new float[size()];
        visit((i, place) -> keras[i] = values.get(place));
        return keras;
    }

    /// A part of the values, in Keras' order.
    ///
    /// @param from the first one
    void toKeras(FloatBuffer values, int from, float[] into, int count) {
        int last = shape.size() - 1;
        int row = shape.isEmpty() ? 1 : shape.get(last);
        int step = shape.isEmpty() ? 0 : strides.get(last);
        for (int done = 0; done < count; ) {
            int along = (from + done) % row;
            int place = along * step;
            int rest = (from + done) / row;
            for (int axis = last - 1; axis >= 0; axis--) {
                place += rest % shape.get(axis) * strides.get(axis);
                rest /= shape.get(axis);
            }
            int length = Math.min(count - done, row - along);
            for (int i = 0; i < length; i++, place += step) {
                into[done + i] = values.get(place);
            }
            done += length;
        }
    }

    void fromKeras(float[] keras, FloatBuffer values) {
        visit((i, place) -> values.put(place, keras[i]));
    }

    /// Hears of each value where Keras has it and where it lies.
    @FunctionalInterface
    interface Visitor {
        void at(int keras, int place);
    }

    /// Axes are padded to four, so that one nest of loops serves all.
    private void visit(Visitor visitor) {
        var size = new int[] {1, 1, 1, 1};
        var step = new int[4];
        int missing = 4 - shape.size();
        for (int axis = 0; axis < shape.size(); axis++) {
            size[missing + axis] = shape.get(axis);
            step[missing + axis] = strides.get(axis);
        }
        int keras = 0;
        for (int a = 0; a < size[0]; a++) {
            for (int b = 0; b < size[1]; b++) {
                for (int c = 0; c < size[2]; c++) {
                    int place = a * step[0] + b * step[1] + c * step[2];
                    for (int d = 0; d < size[3]; d++, place += step[3]) {
                        visitor.at(keras++, place);
                    }
                }
            }
        }
    }
}
