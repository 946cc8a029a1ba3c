package org.netloom.engine.kernels.reshaping;

import org.netloom.core.layers.Augmentation.RandomCrop;
import org.netloom.core.layers.Preprocessor.CenterCrop;
import org.netloom.core.layers.Preprocessor.Resizing;
import org.netloom.core.layers.options.Border;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// Keras' ways to bring pictures to a size, cutting off or padding first.
public final class Resizes {
    private Resizes() {}

    public static Kernel of(Resizing layer, Shape in) {
        var out = Shape.map(layer.height(), layer.width(), in.channels());
        var interpolation = layer.interpolation();
        if (layer.cropToAspectRatio()) {
            return cropped(in, out, interpolation, layer.antialias());
        }
        if (layer.padToAspectRatio()) {
            return padded(in, out, layer);
        }
        return new Resample(in, out, interpolation, layer.antialias());
    }

    /// The middle, or, of a picture that is smaller, as much as keeps its proportions, enlarged.
    public static Kernel of(CenterCrop layer, Shape in) {
        var out = Shape.map(layer.height(), layer.width(), in.channels());
        int rows = in.height() - layer.height();
        int columns = in.width() - layer.width();
        return rows >= 0 && columns >= 0
                ? Selection.cropped(in, out, rows / 2, columns / 2)
                : cropped(in, out, Interpolation.BILINEAR, false);
    }

    /// What RandomCrop does where it does not draw.
    public static Kernel of(RandomCrop layer, Shape in) {
        return cropped(in, Shape.map(layer.height(), layer.width(), in.channels()), Interpolation.BILINEAR, false);
    }

    private static Kernel cropped(Shape in, Shape out, Interpolation interpolation, boolean antialias) {
        int height = Math.clamp(scaled(in.width(), out.height(), out.width()), 1, in.height());
        int width = Math.clamp(scaled(in.height(), out.width(), out.height()), 1, in.width());
        var part = Shape.map(height, width, in.channels());
        var crop = Selection.cropped(in, part, (in.height() - height) / 2, (in.width() - width) / 2);
        return new InTurn(crop, part, new Resample(part, out, interpolation, antialias));
    }

    /// As many rows above as below, so that one may be missing.
    private static Kernel padded(Shape in, Shape out, Resizing layer) {
        int height = Math.max(in.height(), scaled(in.width(), out.height(), out.width()));
        int width = Math.max(in.width(), scaled(in.height(), out.width(), out.height()));
        int rows = (height - in.height()) / 2;
        int columns = (width - in.width()) / 2;
        var border = new Border(rows, rows, columns, columns);
        var whole = Shape.map(in.height() + 2 * rows, in.width() + 2 * columns, in.channels());
        return new InTurn(
                Selection.padded(in, border, (float) layer.fillValue()),
                whole,
                new Resample(whole, out, layer.interpolation(), layer.antialias()));
    }

    /// In float and cut off, as Keras does it.
    private static int scaled(int side, int target, int otherTarget) {
        return (int) ((float) (side * target) / otherTarget);
    }
}
