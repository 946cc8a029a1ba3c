package org.netloom.core.dataset.augment;

import java.util.Arrays;
import org.netloom.core.layers.Preprocessor.CenterCrop;
import org.netloom.core.layers.Preprocessor.Resizing;
import org.netloom.core.layers.options.Interpolation;

/// Pictures brought to a size as the net's own layers do it: Keras' ways to interpolate, to cut off and to
/// pad. Pure functions.
public final class Resampling {
    private Resampling() {}

    public static FloatPicture of(Resizing layer, FloatPicture in) {
        int height = layer.height();
        int width = layer.width();
        if (layer.cropToAspectRatio()) {
            return cropped(in, height, width, layer.interpolation(), layer.antialias());
        }
        return stretched(
                layer.padToAspectRatio() ? padded(in, height, width, (float) layer.fillValue()) : in,
                height,
                width,
                layer.interpolation(),
                layer.antialias());
    }

    /// The middle; of a picture that is smaller as much as keeps the proportions, enlarged.
    public static FloatPicture of(CenterCrop layer, FloatPicture in) {
        return in.height() >= layer.height() && in.width() >= layer.width()
                ? middle(in, layer.height(), layer.width(), 0)
                : largestMiddle(in, layer.height(), layer.width());
    }

    /// The largest middle part with these proportions, in this size.
    static FloatPicture largestMiddle(FloatPicture in, int height, int width) {
        return cropped(in, height, width, Interpolation.BILINEAR, false);
    }

    private static FloatPicture cropped(
            FloatPicture in, int height, int width, Interpolation interpolation, boolean antialias) {
        int high = Math.clamp(scaled(in.width(), height, width), 1, in.height());
        int wide = Math.clamp(scaled(in.height(), width, height), 1, in.width());
        return stretched(middle(in, high, wide, 0), height, width, interpolation, antialias);
    }

    /// As many rows above as below, so that one may be missing.
    private static FloatPicture padded(FloatPicture in, int height, int width, float fill) {
        int rows = (Math.max(in.height(), scaled(in.width(), height, width)) - in.height()) / 2;
        int columns = (Math.max(in.width(), scaled(in.height(), width, height)) - in.width()) / 2;
        return middle(in, in.height() + 2 * rows, in.width() + 2 * columns, fill);
    }

    /// In float and cut off, as Keras does it.
    private static int scaled(int side, int target, int otherTarget) {
        return (int) ((float) (side * target) / otherTarget);
    }

    /// @param fill for what lies outside
    private static FloatPicture middle(FloatPicture in, int height, int width, float fill) {
        int top = Math.floorDiv(in.height() - height, 2);
        int left = Math.floorDiv(in.width() - width, 2);
        var out = new float[in.channels() * height * width];
        Arrays.fill(out, fill);
        int from = Math.max(0, -left);
        int count = Math.min(width - from, in.width() - Math.max(0, left));
        for (int c = 0; c < in.channels(); c++) {
            for (int y = Math.max(0, -top); y < height && top + y < in.height(); y++) {
                System.arraycopy(
                        in.values(),
                        c * in.plane() + (top + y) * in.width() + left + from,
                        out,
                        (c * height + y) * width + from,
                        count);
            }
        }
        return new FloatPicture(in.channels(), height, width, out);
    }

    private static FloatPicture stretched(
            FloatPicture in, int height, int width, Interpolation interpolation, boolean antialias) {
        var rows = Taps.of(in.height(), height, interpolation, antialias);
        var columns = Taps.of(in.width(), width, interpolation, antialias);
        var between = new float[height * in.width()];
        var out = new float[in.channels() * height * width];
        for (int c = 0; c < in.channels(); c++) {
            Arrays.fill(between, 0);
            for (int y = 0; y < height; y++) {
                var weights = rows.weights()[y];
                for (int t = 0; t < weights.length; t++) {
                    int from = c * in.plane() + (rows.first()[y] + t) * in.width();
                    for (int x = 0; x < in.width(); x++) {
                        between[y * in.width() + x] += weights[t] * in.values()[from + x];
                    }
                }
            }
            for (int y = 0, at = c * height * width; y < height; y++) {
                for (int x = 0; x < width; x++, at++) {
                    var weights = columns.weights()[x];
                    for (int t = 0; t < weights.length; t++) {
                        out[at] += weights[t] * between[y * in.width() + columns.first()[x] + t];
                    }
                }
            }
        }
        return new FloatPicture(in.channels(), height, width, out);
    }
}
