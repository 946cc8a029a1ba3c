package org.netloom.core.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Layer;

/// Keras' Dense on a map, which works on the channels of each pixel: a convolution of 1×1 with the same
/// numbers, its kernel having two axes more in front.
public final class PixelDense {
    private PixelDense() {}

    public static Layer asConvolution(Dense dense) {
        return asConvolution(LayerJson.config(dense));
    }

    /// @param dense its options as in a project file
    public static Layer asConvolution(ObjectNode dense) {
        var conv = dense.deepCopy();
        conv.set("filters", conv.remove("units"));
        conv.putArray("kernel_size").add(1).add(1);
        if (conv.path("kernel_constraint").path("axis") instanceof ArrayNode axes) {
            var moved = Json.mapper().createArrayNode();
            axes.forEach(axis -> moved.add(axis.asInt() >= 0 ? axis.asInt() + 2 : axis.asInt()));
            ((ObjectNode) conv.path("kernel_constraint")).set("axis", moved);
        }
        return LayerJson.read("Conv2D", conv);
    }
}
