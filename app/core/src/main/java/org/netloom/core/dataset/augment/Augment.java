package org.netloom.core.dataset.augment;

import java.util.random.RandomGenerator;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.options.FlipMode;
import org.netloom.core.layers.options.Range;

/// A layer's change of one picture, as its draws have it. Any thread may use it.
public final class Augment {
    private Augment() {}

    /// @param random decides; the same numbers always make the same picture
    /// @param into gets the new picture, as large as the layer makes it; not its own array
    public static void apply(Augmentation layer, FloatPicture picture, RandomGenerator random, float[] into) {
        int height = picture.height();
        int width = picture.width();
        switch (layer) {
            case Augmentation.RandomFlip flip -> flip(flip.mode(), picture, random.nextDouble() <= 0.5, into);
            case Augmentation.RandomRotation turn ->
                Affine.rotation(360 * draw(turn.factor(), random), height, width)
                        .apply(picture, turn, into);
            case Augmentation.RandomZoom zoom -> {
                double vertical = 1 + draw(zoom.heightFactor(), random);
                double horizontal = zoom.widthFactor() == null ? vertical : 1 + draw(zoom.widthFactor(), random);
                Affine.zoom(vertical, horizontal, height, width).apply(picture, zoom, into);
            }
            case Augmentation.RandomTranslation move -> {
                double down = height * draw(move.heightFactor(), random);
                double right = width * draw(move.widthFactor(), random);
                Affine.translation(down, right).apply(picture, move, into);
            }
            case Augmentation.RandomShear shear -> {
                int side = random.nextBoolean() ? 1 : -1;
                double down = side * draw(shear.yFactor(), random);
                Affine.shear(side * draw(shear.xFactor(), random), down).apply(picture, shear, into);
            }
            case Augmentation.RandomCrop crop -> {
                int top = random.nextInt(height - crop.height() + 1);
                crop(picture, top, random.nextInt(width - crop.width() + 1), crop.height(), crop.width(), into);
            }
            case Augmentation.RandomErasing erasing -> Erasing.apply(erasing, picture, random, into);
            case Augmentation.RandomContrast contrast -> {
                var range = new Range(
                        1 - contrast.factor().low(), 1 + contrast.factor().high());
                contrast(picture, draw(range, random), contrast.valueRange(), into);
            }
            case Augmentation.RandomBrightness brightness -> {
                var range = brightness.valueRange();
                double delta = draw(brightness.factor(), random) * (range.high() - range.low());
                brightness(picture, delta, range, into);
            }
        }
    }

    static double draw(Range range, RandomGenerator random) {
        return range.at(random.nextDouble());
    }

    static void flip(FlipMode mode, FloatPicture picture, boolean flips, float[] into) {
        boolean sideways = flips && mode != FlipMode.VERTICAL;
        boolean upsideDown = flips && mode != FlipMode.HORIZONTAL;
        int width = picture.width();
        for (int row = 0, at = 0; row < picture.channels() * picture.height(); row++, at += width) {
            int y = row % picture.height();
            int from = (row - y + (upsideDown ? picture.height() - 1 - y : y)) * width;
            System.arraycopy(picture.values(), from, into, at, width);
            if (sideways) {
                reverse(into, at, width);
            }
        }
    }

    private static void reverse(float[] values, int from, int count) {
        for (int i = from, j = from + count - 1; i < j; i++, j--) {
            float kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    static void crop(FloatPicture picture, int top, int left, int high, int wide, float[] into) {
        for (int c = 0; c < picture.channels(); c++) {
            for (int y = 0; y < high; y++) {
                int from = c * picture.plane() + (top + y) * picture.width() + left;
                System.arraycopy(picture.values(), from, into, (c * high + y) * wide, wide);
            }
        }
    }

    /// (value − mean) · factor + mean, the mean being the channel's.
    static void contrast(FloatPicture picture, double factor, Range limits, float[] into) {
        for (int c = 0; c < picture.channels(); c++) {
            double sum = 0;
            for (int i = c * picture.plane(); i < (c + 1) * picture.plane(); i++) {
                sum += picture.values()[i];
            }
            double mean = sum / picture.plane();
            for (int i = c * picture.plane(); i < (c + 1) * picture.plane(); i++) {
                into[i] = limited((picture.values()[i] - mean) * factor + mean, limits);
            }
        }
    }

    static void brightness(FloatPicture picture, double delta, Range limits, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = limited(picture.values()[i] + delta, limits);
        }
    }

    private static float limited(double value, Range limits) {
        return (float) Math.max(limits.low(), Math.min(limits.high(), value));
    }
}
