package org.netloom.studio.inside;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;

/// A tensor of weights: what its numbers are like, and for filters of a convolution their pictures.
///
/// @param histogram how many numbers lie in each of equal steps from the least to the largest
/// @param filters at most [#MOST_FILTERS]; none where they are no pictures
record TensorLook(
        String name,
        List<Integer> shape,
        double least,
        double most,
        double mean,
        double deviation,
        List<Integer> histogram,
        List<Tile> filters) {
    static final int MOST_FILTERS = 64;

    private static final int BINS = 48;

    static TensorLook of(String name, List<Integer> shape, float[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
            sum += value;
        }
        double mean = sum / Math.max(1, values.length);
        double squares = 0;
        var bins = new int[BINS];
        double width = Math.max(most - least, 1e-30) / BINS;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
            bins[Math.clamp((int) ((value - least) / width), 0, BINS - 1)]++;
        }
        var histogram = new ArrayList<Integer>();
        for (int bin : bins) {
            histogram.add(bin);
        }
        return new TensorLook(
                name,
                shape,
                least,
                most,
                mean,
                Math.sqrt(squares / Math.max(1, values.length)),
                histogram,
                shape.size() == 4 ? filters(shape, values) : List.of());
    }

    /// Filters of three channels in colour, others as the mean over their channels; gray is zero, and the
    /// largest number of all is white or black.
    ///
    /// @param shape height, width, in, out
    private static List<Tile> filters(List<Integer> shape, float[] values) {
        int height = shape.get(0);
        int width = shape.get(1);
        int in = shape.get(2);
        int out = shape.get(3);
        var means = new float[out][];
        float largest = 0;
        for (int filter = 0; filter < Math.min(MOST_FILTERS, out); filter++) {
            means[filter] = in == 3 ? colours(values, filter, out) : means(values, filter, in, out);
            for (float value : means[filter]) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        var tiles = new ArrayList<Tile>();
        for (int filter = 0; filter < Math.min(MOST_FILTERS, out); filter++) {
            var bytes = new byte[means[filter].length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Math.round(127.5 + 127.5 * means[filter][i] / Math.max(largest, 1e-30f));
            }
            var words = text("filter {0} of {1}", filter + 1, out);
            tiles.add(in == 3 ? new Tile(width, height, bytes, words) : Tile.gray(width, height, bytes, 0, words));
        }
        return tiles;
    }

    private static float[] colours(float[] values, int filter, int out) {
        var all = new float[values.length / out];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i * out + filter];
        }
        return all;
    }

    private static float[] means(float[] values, int filter, int in, int out) {
        var means = new float[values.length / out / in];
        for (int i = 0; i < means.length; i++) {
            for (int channel = 0; channel < in; channel++) {
                means[i] += values[(i * in + channel) * out + filter] / in;
            }
        }
        return means;
    }
}
