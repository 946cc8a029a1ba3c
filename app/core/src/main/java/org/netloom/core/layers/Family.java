package org.netloom.core.layers;

import org.netloom.core.text.Text;

/// Groups of layers as the palette shows them, in its order.
public enum Family {
    INPUT("Input"),
    AUGMENTATION("Augmentation"),
    CONVOLUTION("Convolution"),
    POOLING("Pooling"),
    DENSE("Dense"),
    SHAPE("Shape"),
    ACTIVATION("Activation"),
    REGULARISATION("Regularisation"),
    NORMALISATION("Normalisation"),
    MERGING("Merging");

    private final String label;

    Family(String label) {
        this.label = label;
    }

    public Text label() {
        return Text.of(label);
    }
}
