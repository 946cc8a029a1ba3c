package org.netloom.core.dataset.augment;

import java.util.random.RandomGenerator;
import org.netloom.core.layers.Augmentation.RandomErasing;

/// Wipes out a rectangle, the same in all channels, as Keras' RandomErasing does; it lies wholly within
/// the picture.
final class Erasing {
    private Erasing() {}

    static void apply(RandomErasing layer, FloatPicture picture, RandomGenerator random, float[] into) {
        int height = picture.height();
        int width = picture.width();
        double wide = width * Math.sqrt(Augment.draw(layer.scale(), random));
        double high = height * Math.sqrt(Augment.draw(layer.scale(), random));
        double left = random.nextDouble() * (width - wide);
        double top = random.nextDouble() * (height - high);
        double likely = Augment.draw(layer.factor(), random);
        boolean erases = random.nextDouble() < likely;
        System.arraycopy(picture.values(), 0, into, 0, into.length);
        if (!erases) {
            return;
        }
        // Pixels at left ≤ x < left + wide, and so down.
        int toX = (int) Math.ceil(left + wide);
        int toY = (int) Math.ceil(top + high);
        for (int c = 0; c < picture.channels(); c++) {
            for (int y = (int) Math.ceil(top); y < toY; y++) {
                for (int x = (int) Math.ceil(left); x < toX; x++) {
                    into[c * picture.plane() + y * width + x] = value(layer, random);
                }
            }
        }
    }

    private static float value(RandomErasing layer, RandomGenerator random) {
        var range = layer.valueRange();
        var fixed = layer.fillValue();
        double value = fixed == null ? random.nextGaussian() * range.high() : fixed;
        return (float) Math.clamp(value, range.low(), range.high());
    }
}
