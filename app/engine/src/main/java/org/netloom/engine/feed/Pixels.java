package org.netloom.engine.feed;

import java.nio.FloatBuffer;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Preprocessing;

/// Turns bytes, height × width × channels, into the numbers that a net gets, channels × height ×
/// width. Belongs to one thread.
public final class Pixels {
    /// Numbers that are made before they are copied out: they stay in the nearest cache.
    private static final int STRETCH = 512;

    private final float[] numbers = new float[256];
    private final float[] stretch = new float[STRETCH];
    private final int channels;
    private final int plane;

    public Pixels(Preprocessing preprocessing, Shape shape) {
        for (int value = 0; value < 256; value++) {
            numbers[value] = preprocessing.apply(value);
        }
        channels = shape.channels();
        plane = shape.height() * shape.width();
    }

    /// Bytes of one picture.
    public int size() {
        return channels * plane;
    }

    /// @param at the picture's place in the batch
    public void put(byte[] bytes, FloatBuffer batch, int at) {
        int start = at * size();
        for (int from = 0; from < plane; from += STRETCH) {
            int count = Math.min(STRETCH, plane - from);
            for (int c = 0; c < channels; c++) {
                make(bytes, from * channels + c, count);
                batch.put(start + c * plane + from, stretch, 0, count);
            }
        }
    }

    private void make(byte[] bytes, int first, int count) {
        for (int i = 0, from = first; i < count; i++, from += channels) {
            stretch[i] = numbers[bytes[from] & 255];
        }
    }
}
