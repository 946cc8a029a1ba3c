package org.netloom.engine.kernels.pooling;

import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;

/// How a window moves over a map: TensorFlow's padding, the odd pixel below and to the right.
///
/// @param top rows of padding above; those below follow from the output's size
public record Window(
        int channels,
        int height,
        int width,
        int outHeight,
        int outWidth,
        int kernelHeight,
        int kernelWidth,
        int strideHeight,
        int strideWidth,
        int top,
        int left) {

    /// Of a kernel with gaps between its places; `kernelHeight` and `kernelWidth` include them.
    public static Window dilated(Shape in, Size kernel, Size dilation, Size strides, Padding padding) {
        var reach =
                new Size((kernel.height() - 1) * dilation.height() + 1, (kernel.width() - 1) * dilation.width() + 1);
        return of(in, reach, strides, padding);
    }

    static Window of(Shape in, Size kernel, Size strides, Padding padding) {
        int outHeight = padding.output(in.height(), kernel.height(), strides.height());
        int outWidth = padding.output(in.width(), kernel.width(), strides.width());
        boolean same = padding == Padding.SAME;
        return new Window(
                in.channels(),
                in.height(),
                in.width(),
                outHeight,
                outWidth,
                kernel.height(),
                kernel.width(),
                strides.height(),
                strides.width(),
                same ? before(in.height(), outHeight, kernel.height(), strides.height()) : 0,
                same ? before(in.width(), outWidth, kernel.width(), strides.width()) : 0);
    }

    private static int before(int in, int out, int kernel, int stride) {
        return Math.max(0, (out - 1) * stride + kernel - in) / 2;
    }

    public int plane() {
        return height * width;
    }

    public int outPlane() {
        return outHeight * outWidth;
    }

    int firstRow(int y) {
        return Math.max(0, y * strideHeight - top);
    }

    int rowsEnd(int y) {
        return Math.min(height, y * strideHeight - top + kernelHeight);
    }

    int firstColumn(int x) {
        return Math.max(0, x * strideWidth - left);
    }

    int columnsEnd(int x) {
        return Math.min(width, x * strideWidth - left + kernelWidth);
    }
}
