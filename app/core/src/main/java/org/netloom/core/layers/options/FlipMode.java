package org.netloom.core.layers.options;

/// How pictures are flipped.
public enum FlipMode {
    HORIZONTAL,
    VERTICAL,
    /// Both at once or not at all, as Keras 3 does it.
    HORIZONTAL_AND_VERTICAL
}
