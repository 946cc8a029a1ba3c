package org.netloom.core.interop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Why Netloom has no such layer of Keras.
final class MissingLayers {
    private MissingLayers() {}

    static Map<String, String> reasons() {
        var reasons = new HashMap<String, String>();
        because(
                reasons,
                "augmentation of newer nets; flip, rotation, zoom, translation, shear, crop, erasing, contrast and brightness come first",
                "AugMix",
                "AutoContrast",
                "ContrastLimitedAdaptiveHistogramEqualization",
                "Equalization",
                "RandAugment",
                "RandomColorDegeneration",
                "RandomColorJitter",
                "RandomElasticTransform",
                "RandomGaussianBlur",
                "RandomGrayscale",
                "RandomHue",
                "RandomInvert",
                "RandomPerspective",
                "RandomPosterization",
                "RandomSaturation",
                "RandomSharpness",
                "Solarization");
        because(reasons, "mixes pictures and their classes, which training here keeps apart", "CutMix", "MixUp");
        because(
                reasons,
                "windows of unequal sizes; pooling with a window, or global pooling, stands in",
                "AdaptiveAveragePooling2D",
                "AdaptiveMaxPooling2D");
        because(
                reasons,
                "normalisation that few classifiers of pictures use; BatchNormalization and LayerNormalization are here",
                "GroupNormalization",
                "RMSNormalization",
                "SpectralNormalization",
                "UnitNormalization");
        because(reasons, "a product of tensors, for attention", "Dot", "EinsumDense");
        because(reasons, "does nothing but to hold a regularizer: each layer has its own", "ActivityRegularization");
        because(reasons, "does nothing", "Identity");
        because(reasons, "would put channels where height and width belong", "Permute", "RepeatVector");
        return reasons;
    }

    private static void because(Map<String, String> reasons, String why, String... layers) {
        List.of(layers).forEach(layer -> reasons.put(layer, why));
    }
}
