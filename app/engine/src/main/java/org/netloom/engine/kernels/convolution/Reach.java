package org.netloom.engine.kernels.convolution;

import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.pooling.Window;

/// How a kernel, perhaps with gaps between its places, moves over a map.
record Reach(Window window, Size kernel, Size dilation) {

    static Reach of(Shape in, Size kernel, Size strides, Size dilation, Padding padding) {
        return new Reach(Window.dilated(in, kernel, dilation, strides, padding), kernel, dilation);
    }

    int places() {
        return kernel.height() * kernel.width();
    }

    /// The row of the map that row `ky` of the kernel meets at row `y` of the output; may lie outside.
    int row(int y, int ky) {
        return y * window.strideHeight() - window.top() + ky * dilation.height();
    }

    /// The column that column `kx` of the kernel meets at column 0 of the output; may lie outside.
    int column(int kx) {
        return kx * dilation.width() - window.left();
    }

    /// The first column of the output at which column `kx` of the kernel lies inside the map.
    int first(int kx) {
        int outside = -column(kx);
        return outside <= 0 ? 0 : Math.min(window.outWidth(), (outside + stride() - 1) / stride());
    }

    /// Behind the last such column.
    int end(int kx) {
        int room = window.width() - 1 - column(kx);
        return room < 0 ? 0 : Math.min(window.outWidth(), room / stride() + 1);
    }

    int stride() {
        return window.strideWidth();
    }
}
