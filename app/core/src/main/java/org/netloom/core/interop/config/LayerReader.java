package org.netloom.core.interop.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.LayerJson;
import org.netloom.core.graph.PixelDense;
import org.netloom.core.interop.config.KerasOptions.NotHere;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// One layer of a Keras model as one of ours, or as a placeholder that says why not.
public final class LayerReader {
    /// What belongs to the block or to the whole model rather than to the layer.
    private static final Set<String> ELSEWHERE =
            Set.of("name", "trainable", "dtype", "batch_input_shape", "batch_shape", "data_format");

    private LayerReader() {}

    /// @param input the shape that flows in first, where it is known
    /// @throws Failure when the layer expects channels first
    public static Layer read(String className, JsonNode config, @Nullable Shape input) throws Failure {
        var id = OlderKeras.layer(className, config);
        if (!(config instanceof ObjectNode given)) {
            return LayerJson.read(id, config);
        }
        var options = OlderKeras.options(className, id, given);
        checkDataFormat(id, options.path("data_format").asText());
        options.remove(ELSEWHERE);
        if (input != null && options.has("axis")) {
            options.set(
                    "axis", fromTheEnd(options.get("axis"), input.dimensions().size() + 1));
        }
        var known = LayerCatalog.find(id);
        if (known.isEmpty()) {
            return LayerJson.read(id, options);
        }
        for (var option : KerasTable.options("layers", id)) {
            boolean required = KerasTable.initial("layers", id, option).isEmpty();
            if (required && !options.has(option)) {
                return LayerJson.unknown(id, options, Text.of("Its option {0} is missing in the file.", option));
            }
        }
        try {
            var ours = KerasOptions.of(known.get().initial().getClass(), "layers", id, options);
            completed(id, ours);
            return id.equals("Dense") && input != null && input.isMap()
                    ? PixelDense.asConvolution(ours)
                    : LayerJson.read(id, ours);
        } catch (NotHere e) {
            return LayerJson.unknown(id, options, e.why());
        }
    }

    private static void checkDataFormat(String layer, String dataFormat) throws Failure {
        if (dataFormat.equals("channels_first") || dataFormat.equals("th")) {
            throw Failure.of(
                    "The layer {0} expects channels first, and Netloom works with channels last, as Keras does by"
                            + " default: build the model with data_format=\"channels_last\" and save it again.",
                    layer);
        }
    }

    /// Keras takes the size of the window for strides that are not given; our record has numbers.
    private static void completed(String id, ObjectNode options) {
        if (id.endsWith("Pooling2D") && !options.has("strides") && options.has("pool_size")) {
            options.set("strides", options.get("pool_size"));
        }
    }

    /// Axes counted from 0, the batch, as counted from the last, −1.
    private static JsonNode fromTheEnd(JsonNode axis, int rank) {
        if (axis.isInt()) {
            return Json.mapper().getNodeFactory().numberNode(axis.asInt() > 0 ? axis.asInt() - rank : axis.asInt());
        }
        if (axis instanceof ArrayNode several) {
            var all = Json.mapper().createArrayNode();
            several.forEach(one -> all.add(fromTheEnd(one, rank)));
            return all;
        }
        return axis;
    }
}
