package org.netloom.core.dataset.augment;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.Resize;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.FrontLayer;
import org.netloom.core.layers.Preprocessor;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.project.Preprocessing;

/// A picture as it is behind the layers that prepare and vary it, made visible again: the way that its
/// numbers were scaled is taken back. Resizing is bilinear here, whatever the layer says, and figures that
/// Normalization finds out from the training pictures count as none.
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

    private void apply(FrontLayer layer, SplittableRandom random) {
        switch (layer) {
            case Augmentation.RandomCrop crop -> {
                if (crop.chooses(height, width)) {
                    var into = new float[channels * crop.height() * crop.width()];
                    Augment.apply(crop, new FloatPicture(channels, height, width, values), random, into);
                    height = crop.height();
                    width = crop.width();
                    values = into;
                } else {
                    resize(cut(crop.height(), crop.width()), Fit.STRETCH, crop.height(), crop.width());
                }
            }
            case Augmentation augmentation -> {
                var into = new float[values.length];
                Augment.apply(augmentation, new FloatPicture(channels, height, width, values), random, into);
                values = into;
            }
            case Preprocessor.Rescaling(Numbers by, Numbers plus) -> {
                for (int c = 0; c < channels; c++) {
                    rescale(c, by.at(c), plus.at(c));
                }
            }
            case Preprocessor.Normalization normalization -> normalize(normalization);
            case Preprocessor.Resizing resizing -> {
                var fit = resizing.padToAspectRatio() ? Fit.LETTERBOX : Fit.STRETCH;
                var from = resizing.cropToAspectRatio() ? cut(resizing.height(), resizing.width()) : picture();
                resize(from, fit, resizing.height(), resizing.width());
            }
            case Preprocessor.CenterCrop crop -> {
                if (crop.height() > height || crop.width() > width) {
                    resize(cut(crop.height(), crop.width()), Fit.STRETCH, crop.height(), crop.width());
                } else {
                    take(middle(picture(), crop.height(), crop.width()));
                }
            }
        }
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

    /// The largest middle part with these proportions.
    private Picture cut(int high, int wide) {
        int h = Math.min(height, Math.max(1, (int) ((long) width * high / wide)));
        int w = Math.min(width, Math.max(1, (int) ((long) height * wide / high)));
        return middle(picture(), h, w);
    }

    private void resize(Picture from, Fit fit, int high, int wide) {
        var pixels = new byte[high * wide * channels];
        Resize.into(from, fit, high, wide, channels, pixels);
        take(new Picture(wide, high, channels, pixels));
    }

    private void take(Picture picture) {
        height = picture.height();
        width = picture.width();
        values = numbers(picture);
    }

    private static Picture middle(Picture picture, int high, int wide) {
        int c = picture.channels();
        int top = (picture.height() - high) / 2;
        int left = (picture.width() - wide) / 2;
        var pixels = new byte[high * wide * c];
        for (int y = 0; y < high; y++) {
            int from = ((top + y) * picture.width() + left) * c;
            System.arraycopy(picture.pixels(), from, pixels, y * wide * c, wide * c);
        }
        return new Picture(wide, high, c, pixels);
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
