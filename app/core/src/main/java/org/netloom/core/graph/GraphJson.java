package org.netloom.core.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import org.netloom.core.json.Json;
import org.netloom.core.layers.LayerCatalog;
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
            node.set("config", LayerJson.config(block.layer()));
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
                        LayerJson.read(node.path("layer").asText(), node.path("config")),
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
}
