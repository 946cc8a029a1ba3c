package org.netloom.core.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Unknown;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// A layer as a project file has it: its id (Keras' class name) and its options.
public final class LayerJson {
    private static final ObjectReader STRICT = Json.mapper()
            .reader(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

    private LayerJson() {}

    public static ObjectNode config(Layer layer) {
        return Json.mapper().valueToTree(layer instanceof Unknown unknown ? unknown.config() : layer);
    }

    /// Options that are left out have their defaults. A layer with an option that this version does not
    /// know stays [Unknown]: dropping the option would make another net of it.
    public static Layer read(String id, JsonNode config) {
        var known = LayerCatalog.find(id);
        if (known.isEmpty()) {
            return unknown(id, config, Text.of("There is no layer of this name here."));
        }
        if (!config.isObject() && !config.isMissingNode()) {
            return unknown(id, config, Text.of("Its options are not readable."));
        }
        var initial = known.get().initial();
        ObjectNode full = Json.mapper().valueToTree(initial);
        for (var option : config.properties()) {
            if (full.replace(option.getKey(), option.getValue()) == null) {
                return unknown(id, config, Text.of("Its option {0} is not known here.", option.getKey()));
            }
        }
        try {
            return STRICT.treeToValue(full, initial.getClass());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return unknown(id, config, reason(e, full));
        }
    }

    /// A placeholder that keeps what the file says.
    public static Unknown unknown(String id, JsonNode config, Text reason) {
        return new Unknown(
                id,
                config.isObject()
                        ? Json.mapper().convertValue(config, new TypeReference<Map<String, Object>>() {})
                        : Map.of(),
                reason);
    }

    /// What a layer says itself is told as it stands.
    private static Text reason(Exception e, ObjectNode config) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidOption invalid) {
                return Text.of("{0}.", invalid.text());
            }
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            var option = mapping.getPath().getFirst().getFieldName();
            if (option != null) {
                return Text.of("Its option {0} cannot be {1} here.", option, String.valueOf(config.path(option)));
            }
        }
        return Text.of("Its options make no sense.");
    }
}
