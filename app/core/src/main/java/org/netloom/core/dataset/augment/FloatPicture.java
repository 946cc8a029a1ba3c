package org.netloom.core.dataset.augment;

import org.netloom.core.layers.shapes.Shape;

/// A picture as numbers: channels × height × width.
public record FloatPicture(int channels, int height, int width, float[] values) {

    public FloatPicture {
        if (values.length != channels * height * width) {
            throw new IllegalArgumentException(values.length + " values for " + channels + "×" + height + "×" + width);
        }
    }

    public static FloatPicture of(Shape shape, float[] values) {
        return new FloatPicture(shape.channels(), shape.height(), shape.width(), values);
    }

    int plane() {
        return height * width;
    }
}
