package org.netloom.core.layers;

import org.netloom.core.text.Text;

/// Groups of layers as the palette shows them, in its order.
public enum Family {
    INPUT("Input"),
    CONVOLUTION("Convolution"),
    POOLING("Pooling"),
    DENSE("Dense"),
    SHAPE("Shape"),
    ACTIVATION("Activation"),
    REGULARISATION("Regularisation"),
    NORMALISATION("Normalisation"),
    MERGING("Merging"),
    AUGMENTATION("Preprocessing and augmentation");

    private final String label;

    Family(String label) {
        this.label = label;
    }

    public Text label() {
        return Text.of(label);
    }
}
