package org.netloom.core.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Map;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Unknown;
import org.netloom.core.text.Failure;

/// A graph in a project file: blocks by layer id and options, links by block names.
public final class GraphJson {
    private GraphJson() {}

    public static ObjectNode write(Graph graph) {
        var json = Json.mapper().createObjectNode();
        var blocks = json.putArray("blocks");
        for (var block : graph.blocks()) {
            var node = blocks.addObject();
            node.put("name", block.name());
            node.put("layer", LayerCatalog.idOf(block.layer()));
            node.set("config", config(block.layer()));
            node.putArray("position").add(block.x()).add(block.y());
        }
        json.set("links", Json.mapper().valueToTree(graph.links()));
        return json;
    }

    /// Layers that this version does not know, or whose options it cannot take, become [Unknown].
    public static Graph read(JsonNode json) throws Failure {
        try {
            var blocks = new ArrayList<Block>();
            for (var node : json.path("blocks")) {
                var position = node.path("position");
                blocks.add(new Block(
                        node.path("name").asText(),
                        layer(node.path("layer").asText(), node.path("config")),
                        position.path(0).asDouble(),
                        position.path(1).asDouble()));
            }
            var links = new ArrayList<Link>();
            for (var node : json.path("links")) {
                links.add(new Link(node.path("from").asText(), node.path("to").asText()));
            }
            return new Graph(blocks, links);
        } catch (IllegalArgumentException e) {
            throw Failure.of("The net makes no sense: {0}", String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static JsonNode config(Layer layer) {
        return Json.mapper().valueToTree(layer instanceof Unknown unknown ? unknown.config() : layer);
    }

    /// Options that the file leaves out have their defaults. A layer with an option that this version
    /// does not know stays [Unknown]: dropping the option would make another net of it.
    private static Layer layer(String id, JsonNode config) {
        var known = LayerCatalog.find(id);
        if (known.isPresent() && (config.isObject() || config.isMissingNode())) {
            var initial = known.get().initial();
            ObjectNode full = Json.mapper().valueToTree(initial);
            int options = full.size();
            config.properties().forEach(option -> full.set(option.getKey(), option.getValue()));
            if (full.size() == options) {
                try {
                    return Json.mapper().treeToValue(full, initial.getClass());
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    // A value of a newer version: the block stays visible and survives saving.
                }
            }
        }
        return new Unknown(
                id,
                config.isObject()
                        ? Json.mapper().convertValue(config, new TypeReference<Map<String, Object>>() {})
                        : Map.of());
    }
}
