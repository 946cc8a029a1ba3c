package org.netloom.studio.pieces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.netloom.core.graph.GraphJson;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;

/// A piece as JSON, with the graph as a project file has it.
public final class PieceJson {
    private static final int FORMAT = 1;

    private PieceJson() {}

    public static ObjectNode write(Piece piece) {
        var json = Json.mapper().createObjectNode();
        json.put("format", FORMAT);
        json.put("name", piece.name());
        json.set("graph", GraphJson.write(piece.graph()));
        return json;
    }

    /// @throws Failure where it is no piece
    public static Piece read(JsonNode json) throws Failure {
        var name = json.path("name").asText();
        var graph = GraphJson.read(json.path("graph"));
        if (json.path("format").asInt() != FORMAT
                || name.isBlank()
                || graph.blocks().isEmpty()) {
            throw Failure.of("This is no piece of a net: choose another one.");
        }
        return new Piece(name, graph);
    }
}
