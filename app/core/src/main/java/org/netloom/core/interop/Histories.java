package org.netloom.core.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Where the tensors into a layer of a functional model come from, in any version's notation: Keras 3
/// has `keras_history` inside of arguments, earlier ones lists of `[layer, node, tensor]`.
final class Histories {
    private Histories() {}

    /// The layers that feed one call, in order.
    static List<String> of(JsonNode call) {
        var names = new ArrayList<String>();
        collect(call, names);
        return names;
    }

    /// How often a layer is called in its model.
    static int calls(JsonNode layer) {
        return layer.path("inbound_nodes").size();
    }

    private static void collect(JsonNode node, List<String> names) {
        if (node.has("keras_history")) {
            names.add(node.path("keras_history").path(0).asText());
        } else if (node.isArray() && node.path(0).isTextual() && node.path(1).isInt()) {
            names.add(node.path(0).asText());
        } else {
            node.forEach(part -> collect(part, names));
        }
    }
}
