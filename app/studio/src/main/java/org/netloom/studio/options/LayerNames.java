package org.netloom.studio.options;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.LayerCatalog.Entry;

/// Which layer a person means: Keras' name in any case, its beginning or its initials, or a short word
/// that everybody uses.
public final class LayerNames {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("conv", "Conv2D"),
            Map.entry("separable", "SeparableConv2D"),
            Map.entry("depthwise", "DepthwiseConv2D"),
            Map.entry("transpose", "Conv2DTranspose"),
            Map.entry("deconv", "Conv2DTranspose"),
            Map.entry("pool", "MaxPooling2D"),
            Map.entry("max", "MaxPooling2D"),
            Map.entry("maxpool", "MaxPooling2D"),
            Map.entry("avg", "AveragePooling2D"),
            Map.entry("avgpool", "AveragePooling2D"),
            Map.entry("averagepool", "AveragePooling2D"),
            Map.entry("gap", "GlobalAveragePooling2D"),
            Map.entry("globalaverage", "GlobalAveragePooling2D"),
            Map.entry("gmp", "GlobalMaxPooling2D"),
            Map.entry("globalmax", "GlobalMaxPooling2D"),
            Map.entry("fc", "Dense"),
            Map.entry("linear", "Dense"),
            Map.entry("flat", "Flatten"),
            Map.entry("act", "Activation"),
            Map.entry("bn", "BatchNormalization"),
            Map.entry("batchnorm", "BatchNormalization"),
            Map.entry("norm", "BatchNormalization"),
            Map.entry("ln", "LayerNormalization"),
            Map.entry("layernorm", "LayerNormalization"),
            Map.entry("drop", "Dropout"),
            Map.entry("noise", "GaussianNoise"),
            Map.entry("upsample", "UpSampling2D"),
            Map.entry("pad", "ZeroPadding2D"),
            Map.entry("crop", "Cropping2D"),
            Map.entry("concat", "Concatenate"),
            Map.entry("cat", "Concatenate"),
            Map.entry("mul", "Multiply"),
            Map.entry("rescale", "Rescaling"),
            Map.entry("resize", "Resizing"),
            Map.entry("flip", "RandomFlip"),
            Map.entry("rotate", "RandomRotation"),
            Map.entry("rotation", "RandomRotation"),
            Map.entry("zoom", "RandomZoom"),
            Map.entry("shear", "RandomShear"),
            Map.entry("cutout", "RandomErasing"));

    private LayerNames() {}

    /// The layer that is called just this.
    public static Optional<Entry> exactly(String words) {
        var letters = letters(words);
        var known = SHORT.get(letters);
        return known != null
                ? LayerCatalog.find(known)
                : LayerCatalog.entries().stream()
                        .filter(entry -> letters(entry.id()).equals(letters)
                                || letters(entry.id()).equals(letters + "2d"))
                        .findFirst();
    }

    /// All that may be meant, the likeliest first.
    public static List<Entry> like(String words) {
        var letters = letters(words);
        var first = exactly(words);
        return LayerCatalog.entries().stream()
                .filter(entry ->
                        rank(entry, letters) < 4 || first.filter(entry::equals).isPresent())
                .sorted(Comparator.comparingInt(
                        entry -> first.filter(entry::equals).isPresent() ? -1 : rank(entry, letters)))
                .collect(Collectors.toList());
    }

    private static int rank(Entry entry, String letters) {
        var id = letters(entry.id());
        if (id.startsWith(letters)) {
            return 0;
        }
        if (SHORT.entrySet().stream()
                .anyMatch(known ->
                        known.getKey().startsWith(letters) && known.getValue().equals(entry.id()))) {
            return 1;
        }
        var initials = entry.id().replaceAll("[^A-Z0-9]", "").toLowerCase(Locale.ROOT);
        if (initials.startsWith(letters)) {
            return 2;
        }
        return id.contains(letters) ? 3 : 4;
    }

    private static String letters(String words) {
        return words.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
