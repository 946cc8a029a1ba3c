package org.netloom.core.layers.options;

/// What lies beyond the border of a picture that is turned, moved or made smaller.
public enum FillMode {
    /// The picture mirrored: d c b a | a b c d | d c b a.
    REFLECT,
    /// The picture again: a b c d | a b c d | a b c d.
    WRAP,
    /// The fill value.
    CONSTANT,
    /// The last pixel: a a a a | a b c d | d d d d.
    NEAREST
}
