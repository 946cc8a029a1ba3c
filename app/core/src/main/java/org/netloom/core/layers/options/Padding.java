package org.netloom.core.layers.options;

/// What happens at the border of a map, as in Keras.
public enum Padding {
    /// Windows stay inside: the map shrinks.
    VALID,
    /// Zeros around, the odd one below and to the right: output = ceil(input / stride).
    SAME;

    /// Length of one side after a window of `kernel` moved over it in steps of `stride`; 0 or less
    /// where the window does not fit once.
    public int output(int length, int kernel, int stride) {
        return switch (this) {
            case VALID -> length < kernel ? 0 : (length - kernel) / stride + 1;
            case SAME -> (length + stride - 1) / stride;
        };
    }
}
