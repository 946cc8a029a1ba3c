package org.netloom.core.dataset.picture;

import java.util.Arrays;

/// Brings pictures to another size, uint8 to uint8. Pure functions on arrays.
public final class Resize {
    private Resize() {}

    /// Writes `picture`, brought to `channels` and placed by `fit`, as height × width × channels
    /// bytes into `target`.
    public static void into(Picture picture, Fit fit, int height, int width, int channels, byte[] target) {
        var place = fit.place(picture.height(), picture.width(), height, width);
        var source = fit == Fit.THUMBNAIL ? shrink(picture, place) : picture;
        source = source.withChannels(channels);
        if (place.height() == height && place.width() == width) {
            bilinear(source, height, width, target);
            return;
        }
        var inner = new byte[place.height() * place.width() * channels];
        bilinear(source, place.height(), place.width(), inner);
        Arrays.fill(target, 0, height * width * channels, (byte) 0);
        int row = place.width() * channels;
        for (int y = 0; y < place.height(); y++) {
            int at = ((place.top() + y) * width + place.left()) * channels;
            System.arraycopy(inner, y * row, target, at, row);
        }
    }

    /// Bilinear interpolation with half-pixel centres and without antialias, as Keras' Resizing and
    /// `tf.image.resize` compute it in float32, rounded to the nearest (Keras keeps the fraction).
    public static void bilinear(Picture picture, int height, int width, byte[] target) {
        var pixels = picture.pixels();
        int c = picture.channels();
        if (picture.height() == height && picture.width() == width) {
            System.arraycopy(pixels, 0, target, 0, pixels.length);
            return;
        }
        var rows = Weights.of(picture.height(), height, 1);
        var columns = Weights.of(picture.width(), width, c);
        int stride = picture.width() * c;
        var top = new Row(width * c);
        var bottom = new Row(width * c);
        for (int y = 0, at = 0; y < height; y++, at += width * c) {
            if (bottom.y == rows.low[y]) {
                var kept = top;
                top = bottom;
                bottom = kept;
            }
            top.fill(pixels, rows.low[y], stride, columns);
            bottom.fill(pixels, rows.high[y], stride, columns);
            blend(top.values, bottom.values, rows.share[y], target, at);
        }
    }

    private static void blend(float[] top, float[] bottom, float down, byte[] target, int at) {
        for (int j = 0; j < top.length; j++) {
            target[at + j] = (byte) (int) (top[j] + (bottom[j] - top[j]) * down + 0.5f);
        }
    }

    /// A row of the input, interpolated along x. Neighbouring output rows often need the same one.
    private static final class Row {
        private final float[] values;
        private int y = -1;

        Row(int length) {
            values = new float[length];
        }

        void fill(byte[] pixels, int row, int stride, Weights columns) {
            if (y == row) {
                return;
            }
            y = row;
            int start = row * stride;
            for (int j = 0; j < values.length; j++) {
                int left = pixels[start + columns.low[j]] & 255;
                int right = pixels[start + columns.high[j]] & 255;
                values[j] = left + (right - left) * columns.share[j];
            }
        }
    }

    /// For each place of the output the two places of the input and the share of the second; with
    /// `c` values at every place, side by side.
    private record Weights(int[] low, int[] high, float[] share) {
        static Weights of(int in, int out, int c) {
            var weights = new Weights(new int[out * c], new int[out * c], new float[out * c]);
            float scale = (float) in / out;
            for (int j = 0; j < out * c; j++) {
                float at = (j / c + 0.5f) * scale - 0.5f;
                float floor = (float) Math.floor(at);
                weights.low[j] = Math.max((int) floor, 0) * c + j % c;
                weights.high[j] = Math.min((int) Math.ceil(at), in - 1) * c + j % c;
                weights.share[j] = at - floor;
            }
            return weights;
        }
    }

    /// Averages whole blocks of pixels until the picture is less than twice as large as its place.
    private static Picture shrink(Picture picture, Fit.Place place) {
        int by = Math.min(picture.height() / place.height(), picture.width() / place.width());
        if (by < 2) {
            return picture;
        }
        int c = picture.channels();
        int height = picture.height() / by;
        int width = picture.width() / by;
        var small = new byte[height * width * c];
        var pixels = picture.pixels();
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int k = 0; k < c; k++) {
                    int sum = 0;
                    for (int j = 0; j < by; j++) {
                        int p = ((y * by + j) * picture.width() + x * by) * c + k;
                        for (int i = 0; i < by; i++, p += c) {
                            sum += pixels[p] & 255;
                        }
                    }
                    small[at++] = (byte) ((sum + by * by / 2) / (by * by));
                }
            }
        }
        return new Picture(width, height, c, small);
    }
}
