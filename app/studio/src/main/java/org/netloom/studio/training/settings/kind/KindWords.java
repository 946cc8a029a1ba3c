package org.netloom.studio.training.settings.kind;

import static org.netloom.studio.support.Localization.text;

/// Kinds of learning rates and losses in a person's words.
public final class KindWords {
    private KindWords() {}

    public static String schedule(String kind) {
        return switch (kind) {
            case "Constant" -> text("constant");
            case "CosineDecay" -> text("cosine");
            case "ExponentialDecay" -> text("exponential");
            case "PolynomialDecay" -> text("polynomial");
            case "PiecewiseConstantDecay" -> text("in steps");
            case "InverseTimeDecay" -> text("inverse time");
            case "CosineDecayRestarts" -> text("cosine, restarted");
            case "ReduceLROnPlateau" -> text("on plateau");
            default -> kind;
        };
    }

    public static String loss(String kind) {
        return switch (kind) {
            case "CategoricalCrossentropy" -> text("categorical");
            case "SparseCategoricalCrossentropy" -> text("sparse categorical");
            case "CategoricalFocalCrossentropy" -> text("categorical focal");
            case "BinaryCrossentropy" -> text("binary");
            case "BinaryFocalCrossentropy" -> text("binary focal");
            case "MeanSquaredError" -> text("squared error");
            default -> kind;
        };
    }
}
