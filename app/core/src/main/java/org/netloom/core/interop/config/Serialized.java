package org.netloom.core.interop.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An object as one of Keras' versions writes it: `{"module", "class_name", "config",
/// "registered_name"}`, `{"class_name", "config"}`, Keras 1's `{"name", …}`, or its bare name.
///
/// @param name the class or function
/// @param config its options; empty where it has none
record Serialized(String name, ObjectNode config) {
    private static final Set<String> FRAME = Set.of("module", "class_name", "config", "registered_name", "name");

    /// Null where `value` is no such object.
    static @Nullable Serialized of(JsonNode value) {
        var empty = JsonNodeFactory.instance.objectNode();
        if (value.isTextual()) {
            return new Serialized(value.asText(), empty);
        }
        var name = value.path("class_name").isTextual() ? value.path("class_name") : value.path("name");
        if (!name.isTextual()) {
            return null;
        }
        if (value.path("config") instanceof ObjectNode config) {
            return new Serialized(name.asText(), config);
        }
        if (value.path("config") instanceof TextNode function) {
            return new Serialized(function.asText(), empty); // {"class_name": "function", "config": "relu"}
        }
        value.properties().forEach(option -> {
            if (!FRAME.contains(option.getKey())) {
                empty.set(option.getKey(), option.getValue());
            }
        });
        return new Serialized(name.asText(), empty);
    }

    /// Arrays and tuples, which Keras 3 wraps, as plain lists.
    static JsonNode unwrapped(JsonNode value) {
        return switch (value.path("class_name").asText()) {
            case "__numpy__", "__tensor__" -> value.path("config").path("value");
            case "__tuple__" ->
                value.has("items") ? value.path("items") : value.path("config").path("value");
            default -> value.path("type").asText().equals("ndarray") ? value.path("value") : value;
        };
    }
}
