package org.netloom.core.layers;

/// Layers that stand between Input and the net proper: the preprocessing and augmentation of its
/// pictures. Elsewhere they are a problem.
public sealed interface FrontLayer extends Layer permits Preprocessor, Augmentation {

    /// Whether the net itself says with this layer how numbers are scaled. Then it gets them as they
    /// lie in the pictures, from 0 to 255.
    default boolean scales() {
        return false;
    }
}
