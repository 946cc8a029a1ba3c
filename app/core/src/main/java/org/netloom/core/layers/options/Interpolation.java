package org.netloom.core.layers.options;

/// How values between pixels are found, as in Keras on TensorFlow.
public enum Interpolation {
    NEAREST,
    BILINEAR,
    BICUBIC,
    LANCZOS3,
    LANCZOS5;

    /// Operations for one value that comes out, both directions together.
    public int flops() {
        return switch (this) {
            case NEAREST -> 0;
            case BILINEAR -> 8;
            case BICUBIC -> 16;
            case LANCZOS3 -> 24;
            case LANCZOS5 -> 40;
        };
    }
}
