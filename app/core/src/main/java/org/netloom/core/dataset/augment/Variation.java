package org.netloom.core.dataset.augment;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.FrontLayer;
import org.netloom.core.layers.Preprocessor;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.project.Preprocessing;

/// A picture as it is behind the layers that prepare and vary it, made visible again: the way that its
/// numbers were scaled is taken back. Figures that Normalization finds out from the training pictures count as
/// none here.
public final class Variation {
    private final int channels;
    private final double[] scale;
    private final double[] offset;
    private int height;
    private int width;
    private float[] values;

    private Variation(Picture picture, Preprocessing scaling) {
        channels = picture.channels();
        height = picture.height();
        width = picture.width();
        scale = new double[channels];
        offset = new double[channels];
        Arrays.fill(scale, scaling.scale());
        Arrays.fill(offset, scaling.offset());
        values = numbers(picture);
    }

    /// @param layers in their order
    /// @param picture as Input gets it, before its numbers are scaled
    /// @param seed the same makes the same picture
    public static Picture of(List<FrontLayer> layers, Preprocessing scaling, Picture picture, long seed) {
        var variation = new Variation(picture, scaling);
        var seeds = new SplittableRandom(seed);
        for (var layer : layers) {
            variation.apply(layer, seeds.split());
        }
        return variation.picture();
    }

    /// The picture that a trained net gets: prepared, and not varied.
    ///
    /// @param least the smallest of its numbers, `most` the largest
    public record Prepared(Picture picture, float least, float most) {}

    /// As of(), with the layers that vary pictures as they are in prediction.
    public static Prepared prepared(List<FrontLayer> layers, Preprocessing scaling, Picture picture) {
        var variation = new Variation(picture, scaling);
        for (var layer : layers) {
            switch (layer) {
                case Augmentation.RandomCrop crop ->
                    variation.take(Resampling.largestMiddle(variation.floats(), crop.height(), crop.width()));
                case Augmentation _ -> {}
                case Preprocessor preprocessor -> variation.prepare(preprocessor);
            }
        }
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (float value : variation.values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new Prepared(variation.picture(), least, most);
    }

    private void apply(FrontLayer layer, SplittableRandom random) {
        switch (layer) {
            case Augmentation.RandomCrop crop -> {
                if (crop.chooses(height, width)) {
                    var into = new float[channels * crop.height() * crop.width()];
                    Augment.apply(crop, floats(), random, into);
                    take(new FloatPicture(channels, crop.height(), crop.width(), into));
                } else {
                    take(Resampling.largestMiddle(floats(), crop.height(), crop.width()));
                }
            }
            case Augmentation augmentation -> {
                var into = new float[values.length];
                Augment.apply(augmentation, floats(), random, into);
                values = into;
            }
            case Preprocessor preprocessor -> prepare(preprocessor);
        }
    }

    private void prepare(Preprocessor layer) {
        switch (layer) {
            case Preprocessor.Rescaling(Numbers by, Numbers plus) -> {
                for (int c = 0; c < channels; c++) {
                    rescale(c, by.at(c), plus.at(c));
                }
            }
            case Preprocessor.Normalization normalization -> normalize(normalization);
            case Preprocessor.Resizing resizing -> take(Resampling.of(resizing, floats()));
            case Preprocessor.CenterCrop crop -> take(Resampling.of(crop, floats()));
        }
    }

    private FloatPicture floats() {
        return new FloatPicture(channels, height, width, values);
    }

    private void take(FloatPicture picture) {
        height = picture.height();
        width = picture.width();
        values = picture.values();
    }

    private void normalize(Preprocessor.Normalization layer) {
        var mean = layer.mean();
        var variance = layer.variance();
        if (mean != null && variance != null) {
            for (int c = 0; c < channels; c++) {
                double deviation = Math.max(Math.sqrt(variance.at(c)), 1e-7);
                if (layer.invert()) {
                    rescale(c, deviation, mean.at(c));
                } else {
                    rescale(c, 1 / deviation, -mean.at(c) / deviation);
                }
            }
        }
    }

    private void rescale(int channel, double by, double plus) {
        int plane = height * width;
        for (int i = channel * plane; i < (channel + 1) * plane; i++) {
            values[i] = (float) (values[i] * by + plus);
        }
        scale[channel] *= by;
        offset[channel] = offset[channel] * by + plus;
    }

    private float[] numbers(Picture picture) {
        int plane = picture.height() * picture.width();
        var numbers = new float[channels * plane];
        for (int i = 0; i < numbers.length; i++) {
            int c = i / plane;
            numbers[i] = (float) ((picture.pixels()[i % plane * channels + c] & 255) * scale[c] + offset[c]);
        }
        return numbers;
    }

    private Picture picture() {
        int plane = height * width;
        var pixels = new byte[channels * plane];
        for (int i = 0; i < pixels.length; i++) {
            int c = i / plane;
            double value = scale[c] == 0 ? 0 : (values[i] - offset[c]) / scale[c];
            pixels[i % plane * channels + c] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return new Picture(width, height, channels, pixels);
    }
}
