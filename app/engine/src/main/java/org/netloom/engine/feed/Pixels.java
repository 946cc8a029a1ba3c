package org.netloom.engine.feed;

import java.nio.FloatBuffer;
import org.netloom.core.layers.Shape;
import org.netloom.core.project.Preprocessing;

/// Turns bytes, height × width × channels, into the numbers that a net gets, channels × height ×
/// width. Belongs to one thread.
public final class Pixels {
    private final float[] numbers = new float[256];
    private final int channels;
    private final int plane;
    private final float[] picture;

    public Pixels(Preprocessing preprocessing, Shape shape) {
        for (int value = 0; value < 256; value++) {
            numbers[value] = preprocessing.apply(value);
        }
        channels = shape.channels();
        plane = shape.height() * shape.width();
        picture = new float[channels * plane];
    }

    /// Bytes of one picture.
    public int size() {
        return picture.length;
    }

    /// @param at the picture's place in the batch
    public void put(byte[] bytes, FloatBuffer batch, int at) {
        for (int c = 0; c < channels; c++) {
            for (int i = c * plane, end = i + plane, from = c; i < end; i++, from += channels) {
                picture[i] = numbers[bytes[from] & 255];
            }
        }
        batch.put(at * picture.length, picture);
    }
}
