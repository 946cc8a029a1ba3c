package org.netloom.studio.canvas.block;

import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.core.layers.Family;
import org.netloom.studio.support.look.StyleNames;

/// The sign of a family of layers, in the family's colour: on blocks and in the palette, so that
/// nobody needs to tell families by colour alone.
public final class FamilyGlyph extends FontIcon {

    public FamilyGlyph(Family family) {
        super(literal(family));
        getStyleClass().addAll("family-glyph", StyleNames.family(family));
    }

    private FamilyGlyph() {
        super("mdi2l-layers-outline");
        getStyleClass().addAll("family-glyph", "family-group");
    }

    /// Of a group of blocks.
    public static FamilyGlyph ofGroup() {
        return new FamilyGlyph();
    }

    private static String literal(Family family) {
        return switch (family) {
            case INPUT -> "mdi2i-image-outline";
            case AUGMENTATION -> "mdi2a-auto-fix";
            case CONVOLUTION -> "mdi2b-blur-linear";
            case POOLING -> "mdi2a-arrow-collapse-all";
            case DENSE -> "mdi2g-graph-outline";
            case SHAPE -> "mdi2v-view-sequential-outline";
            case ACTIVATION -> "mdi2c-chart-bell-curve-cumulative";
            case REGULARISATION -> "mdi2d-dots-grid";
            case NORMALISATION -> "mdi2t-tune-vertical";
            case MERGING -> "mdi2c-call-merge";
        };
    }
}
