package org.netloom.core.project;

import org.netloom.core.layers.options.Range;

/// How a picture becomes the net's input: stretched to the Input's height and width (Keras' bilinear
/// without antialias), brought to its channels, then value · scale + offset for each value of 0…255.
public record Preprocessing(double scale, double offset) {

    /// 0…1, as the tutorials do.
    public static final Preprocessing DEFAULT = new Preprocessing(1 / 255.0, 0);

    /// Numbers as they lie in pictures, 0…255.
    public static final Preprocessing NONE = new Preprocessing(1, 0);

    public float apply(int value) {
        return (float) (value * scale + offset);
    }

    /// Between what the numbers lie.
    public Range numbers() {
        double black = apply(0);
        double white = apply(255);
        return new Range(Math.min(black, white), Math.max(black, white));
    }
}
