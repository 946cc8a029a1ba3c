package org.netloom.studio.support.look;

import javafx.css.PseudoClass;
import org.netloom.core.layers.Family;

/// Names that code and style sheets share.
public final class StyleNames {
    public static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    public static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private StyleNames() {}

    /// The style class that gives a node `-nl-family`, the colour of the family.
    public static String family(Family family) {
        return switch (family) {
            case INPUT -> "family-io";
            case AUGMENTATION -> "family-augment";
            case CONVOLUTION -> "family-conv";
            case POOLING -> "family-pool";
            case DENSE -> "family-dense";
            case SHAPE -> "family-shape";
            case ACTIVATION -> "family-act";
            case REGULARISATION -> "family-reg";
            case NORMALISATION -> "family-norm";
            case MERGING -> "family-merge";
        };
    }
}
