package org.netloom.engine.kernels.reshaping;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.core.layers.options.Border;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// Each value that comes out is one of those that went in, or a constant: a table says which. Padding,
/// cropping, repeating and reshaping are such tables.
public final class Selection implements Kernel {
    private static final int NONE = -1;

    private final int[] sources;
    private final float other;
    private final float[] before;
    private final float[] after;

    private Selection(int inSize, int[] sources, float other) {
        this.sources = sources;
        this.other = other;
        before = new float[inSize];
        after = new float[sources.length];
    }

    /// The same values in Keras' order, channels last, under another shape.
    public static Selection reshape(Shape in, Shape out) {
        var sources = new int[Math.toIntExact(out.size())];
        for (int keras = 0; keras < sources.length; keras++) {
            sources[place(out, keras)] = place(in, keras);
        }
        return new Selection(sources.length, sources, 0);
    }

    /// Where the value that Keras has at `index` lies here.
    private static int place(Shape shape, int index) {
        if (!shape.isMap()) {
            return index;
        }
        int channels = shape.channels();
        return index % channels * (shape.height() * shape.width()) + index / channels;
    }

    /// Rows and columns of a constant around a map.
    public static Selection padded(Shape in, Border border, float constant) {
        var out = Shape.map(
                in.height() + border.top() + border.bottom(),
                in.width() + border.left() + border.right(),
                in.channels());
        return new Selection(Math.toIntExact(in.size()), table(in, out, -border.top(), -border.left()), constant);
    }

    /// The part of a map of `out`'s size that begins at a row and a column.
    public static Selection cropped(Shape in, Shape out, int top, int left) {
        return new Selection(Math.toIntExact(in.size()), table(in, out, top, left), 0);
    }

    private static int[] table(Shape in, Shape out, int top, int left) {
        var sources = new int[Math.toIntExact(out.size())];
        int at = 0;
        for (int c = 0; c < out.channels(); c++) {
            for (int y = top; y < top + out.height(); y++) {
                for (int x = left; x < left + out.width(); x++) {
                    boolean inside = y >= 0 && y < in.height() && x >= 0 && x < in.width();
                    sources[at++] = inside ? (c * in.height() + y) * in.width() + x : NONE;
                }
            }
        }
        return sources;
    }

    /// Each pixel as a block of `size` equal ones.
    public static Selection repeated(Shape in, Size size) {
        int height = in.height() * size.height();
        int width = in.width() * size.width();
        var sources = new int[in.channels() * height * width];
        for (int c = 0, at = 0; c < in.channels(); c++) {
            for (int y = 0; y < height; y++) {
                int row = (c * in.height() + y / size.height()) * in.width();
                for (int x = 0; x < width; x++) {
                    sources[at++] = row + x / size.width();
                }
            }
        }
        return new Selection(Math.toIntExact(in.size()), sources, 0);
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        for (int b = 0; b < batch; b++) {
            in.get(b * before.length, before);
            for (int i = 0; i < sources.length; i++) {
                after[i] = sources[i] == NONE ? other : before[sources[i]];
            }
            out.put(b * after.length, after);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int b = 0; b < batch; b++) {
            outGradient.get(b * after.length, after);
            Arrays.fill(before, 0);
            for (int i = 0; i < sources.length; i++) {
                if (sources[i] != NONE) {
                    before[sources[i]] += after[i];
                }
            }
            inGradient.put(b * before.length, before);
        }
    }
}
