package org.netloom.core.dataset.augment;

import org.netloom.core.layers.Augmentation.Moving;
import org.netloom.core.layers.options.FillMode;
import org.netloom.core.layers.options.Interpolation;

/// Where the pixel at (x, y) of the new picture is taken from: (a0·x + a1·y + a2, b0·x + b1·y + b2).
/// Sampling is that of TensorFlow's ImageProjectiveTransformV3, which Keras uses.
public record Affine(float a0, float a1, float a2, float b0, float b1, float b2) {

    /// Around the middle; above 0 counter-clockwise.
    public static Affine rotation(double degrees, int height, int width) {
        double angle = Math.toRadians(degrees);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double cx = 0.5 * (width - 1);
        double cy = 0.5 * (height - 1);
        return new Affine(
                (float) cos, (float) -sin, (float) (cx - cx * cos + cy * sin), (float) sin, (float) cos, (float)
                        (cy - cx * sin - cy * cos));
    }

    /// Around the middle; above 1 the picture gets smaller.
    public static Affine zoom(double vertical, double horizontal, int height, int width) {
        return new Affine(
                (float) horizontal, 0, (float) ((width - 1) / 2.0 * (1 - horizontal)), 0, (float) vertical, (float)
                        ((height - 1) / 2.0 * (1 - vertical)));
    }

    /// By pixels, down and to the right.
    public static Affine translation(double down, double right) {
        return new Affine(1, 0, (float) -right, 0, 1, (float) -down);
    }

    /// By x of a pixel to the left for each row, y up for each column.
    public static Affine shear(double x, double y) {
        return new Affine(1, (float) x, 0, (float) y, 1, 0);
    }

    /// @param into gets the new picture, as large as the old one; not its own array
    public void apply(FloatPicture picture, Moving options, float[] into) {
        boolean blends = options.interpolation() != Interpolation.NEAREST;
        int width = picture.width();
        for (int y = 0; y < picture.height(); y++) {
            int first = 0;
            int end = width;
            if (blends) {
                while (first < end && !isAmidst(first, y, picture)) {
                    first++;
                }
                while (first < end && !isAmidst(end - 1, y, picture)) {
                    end--;
                }
                blend(picture, y, first, end, into);
            } else {
                end = 0;
            }
            sample(picture, y, 0, first, options, into);
            sample(picture, y, end, width, options, into);
        }
    }

    /// Whether all four pixels around the place where (x, y) is taken from are there.
    private boolean isAmidst(int x, int y, FloatPicture picture) {
        float fromX = a0 * x + a1 * y + a2;
        float fromY = b0 * x + b1 * y + b2;
        return fromX >= 0 && fromX < picture.width() - 1 && fromY >= 0 && fromY < picture.height() - 1;
    }

    /// The pixels `first` … `end` − 1 of a row, all of them amidst others.
    private void blend(FloatPicture picture, int y, int first, int end, float[] into) {
        var values = picture.values();
        int width = picture.width();
        int plane = picture.plane();
        for (int x = first; x < end; x++) {
            float fromX = a0 * x + a1 * y + a2;
            float fromY = b0 * x + b1 * y + b2;
            int left = (int) fromX;
            int top = (int) fromY;
            float right = fromX - left;
            float below = fromY - top;
            int from = top * width + left;
            for (int at = y * width + x; at < into.length; at += plane, from += plane) {
                float above = (1 - right) * values[from] + right * values[from + 1];
                float under = (1 - right) * values[from + width] + right * values[from + width + 1];
                into[at] = (1 - below) * above + below * under;
            }
        }
    }

    private void sample(FloatPicture picture, int y, int first, int end, Moving options, float[] into) {
        int height = picture.height();
        int width = picture.width();
        var fill = options.fillMode();
        boolean blend = options.interpolation() != Interpolation.NEAREST;
        float beyond = (float) options.fillValue();
        for (int x = first, at = y * width + first; x < end; x++, at++) {
            float fromX = inside(a0 * x + a1 * y + a2, width, fill);
            float fromY = inside(b0 * x + b1 * y + b2, height, fill);
            if (blend) {
                blend(picture, fromX, fromY, beyond, into, at);
            } else {
                for (int c = 0; c < picture.channels(); c++) {
                    into[c * picture.plane() + at] = pixel(picture, c, round(fromX), round(fromY), beyond);
                }
            }
        }
    }

    /// The four pixels around a place, in all channels.
    private static void blend(FloatPicture picture, float x, float y, float beyond, float[] into, int at) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = x - left;
        float below = y - top;
        int width = picture.width();
        int height = picture.height();
        boolean hasLeft = left >= 0 && left < width;
        boolean hasRight = left >= -1 && left + 1 < width;
        boolean hasTop = top >= 0 && top < height;
        boolean hasBottom = top >= -1 && top + 1 < height;
        var values = picture.values();
        int from = top * width + left;
        for (int to = at; to < into.length; to += picture.plane(), from += picture.plane()) {
            float a = hasTop && hasLeft ? values[from] : beyond;
            float b = hasTop && hasRight ? values[from + 1] : beyond;
            float c = hasBottom && hasLeft ? values[from + width] : beyond;
            float d = hasBottom && hasRight ? values[from + width + 1] : beyond;
            into[to] = (1 - below) * ((1 - right) * a + right * b) + below * ((1 - right) * c + right * d);
        }
    }

    private static float pixel(FloatPicture picture, int channel, int x, int y, float beyond) {
        boolean inside = x >= 0 && x < picture.width() && y >= 0 && y < picture.height();
        return inside ? picture.values()[channel * picture.plane() + y * picture.width() + x] : beyond;
    }

    /// Halves away from zero, as C rounds.
    private static int round(float value) {
        return (int) (value < 0 ? Math.ceil(value - 0.5) : Math.floor(value + 0.5));
    }

    /// A coordinate brought inside 0 … length − 1, as `fill` says.
    private static float inside(float at, int length, FillMode fill) {
        return switch (fill) {
            case CONSTANT -> at;
            case NEAREST -> clamp(at, length);
            case REFLECT -> clamp(reflected(at, length), length);
            case WRAP -> clamp(wrapped(at, length), length);
        };
    }

    private static float clamp(float at, int length) {
        return Math.max(0, Math.min(length - 1, at));
    }

    private static float reflected(float at, int length) {
        int twice = 2 * length;
        if (at < 0) {
            float near = twice * (int) (-at / twice) + at;
            return near < -length ? near + twice : -near - 1;
        }
        if (at > length - 1) {
            float near = at - twice * (int) (at / twice);
            return near >= length ? twice - near - 1 : near;
        }
        return at;
    }

    private static float wrapped(float at, int length) {
        int last = Math.max(1, length - 1);
        if (at < 0) {
            return at + length * ((int) (-at / last) + 1);
        }
        return at > length - 1 ? at - length * (int) (at / last) : at;
    }
}
