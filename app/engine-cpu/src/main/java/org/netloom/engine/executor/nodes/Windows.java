package org.netloom.engine.executor.nodes;

import org.netloom.core.layers.Convolution;
import org.netloom.core.layers.Pooling;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.onednn.Sliding;

/// Windows with TensorFlow's padding: the odd row below, the odd column to the right.
final class Windows {
    private static final Size ONE = Size.of(1);

    private Windows() {}

    static Sliding of(Pooling.Windowed pool, Shape in, Shape out) {
        return sliding(pool.poolSize(), pool.poolSize(), pool.strides(), ONE, pool.padding(), in, out);
    }

    static Sliding of(Convolution layer, Shape in, Shape out) {
        return sliding(
                layer.kernelSize(), layer.reach(), layer.strides(), layer.dilationRate(), layer.padding(), in, out);
    }

    /// A transposed convolution slides over what it makes.
    static Sliding transposed(Convolution layer, Shape in, Shape out) {
        return of(layer, out, in);
    }

    /// A window of one value, over all.
    static Sliding single() {
        return sliding(ONE, ONE, ONE, ONE, Padding.VALID, Shape.map(1, 1, 1), Shape.map(1, 1, 1));
    }

    /// One that takes in the whole map.
    static Sliding all(Shape map) {
        var whole = new Size(map.height(), map.width());
        return sliding(whole, whole, ONE, ONE, Padding.VALID, map, Shape.map(1, 1, map.channels()));
    }

    private static Sliding sliding(
            Size window, Size reach, Size strides, Size dilation, Padding padding, Shape in, Shape out) {
        long height = padding(padding, in.height(), out.height(), reach.height(), strides.height());
        long width = padding(padding, in.width(), out.width(), reach.width(), strides.width());
        return new Sliding(
                new long[] {window.height(), window.width()},
                new long[] {strides.height(), strides.width()},
                new long[] {dilation.height() - 1L, dilation.width() - 1L},
                new long[] {height / 2, width / 2},
                new long[] {height - height / 2, width - width / 2});
    }

    private static long padding(Padding padding, int in, int out, int reach, int stride) {
        return padding == Padding.VALID ? 0 : Math.max(0, (out - 1) * stride + reach - in);
    }
}
