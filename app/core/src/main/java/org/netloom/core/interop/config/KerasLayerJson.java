package org.netloom.core.interop.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.LayerJson;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.shapes.Shape;

/// One block as Keras 3 writes a layer: its options follow from the record, as in the project file.
public final class KerasLayerJson {
    private static final List<String> SECTIONS = List.of("initializers", "regularizers", "constraints");

    private KerasLayerJson() {}

    public static ObjectNode of(Block block) {
        boolean input = block.layer() instanceof Input;
        var id = input ? "InputLayer" : LayerCatalog.idOf(block.layer());
        var json = object("keras.layers", id);
        var config = json.putObject("config");
        config.put("name", block.name());
        config.put("dtype", "float32");
        if (block.layer() instanceof Input(Shape shape)) {
            config.set("batch_shape", batchShape(shape));
        } else {
            LayerJson.config(block.layer())
                    .properties()
                    .forEach(option -> config.set(option.getKey(), serialized(option.getValue())));
            if (KerasTable.options("layers", id).contains("data_format")) {
                config.put("data_format", "channels_last");
            }
        }
        json.put("name", block.name());
        return json;
    }

    /// With the batch, of any size, in front.
    public static ArrayNode batchShape(Shape shape) {
        var sides = Json.mapper().createArrayNode().addNull();
        shape.dimensions().forEach(sides::add);
        return sides;
    }

    /// `{"class_name": X, …}` becomes `{"module": …, "class_name": X, "config": {…}}`.
    public static JsonNode serialized(JsonNode value) {
        if (!(value instanceof ObjectNode flat) || !flat.path("class_name").isTextual()) {
            return value;
        }
        var id = flat.path("class_name").asText();
        var config = flat.deepCopy();
        config.remove("class_name");
        return object(module(id), id).set("config", config);
    }

    private static @Nullable String module(String id) {
        for (var section : SECTIONS) {
            if (KerasTable.names(section).contains(id)) {
                return "keras." + section;
            }
        }
        return null;
    }

    private static ObjectNode object(@Nullable String module, String id) {
        var json = Json.mapper().createObjectNode();
        json.set("module", module == null ? json.nullNode() : TextNode.valueOf(module));
        return json.put("class_name", id).putNull("registered_name");
    }
}
