package org.netloom.core.graph;

import org.netloom.core.layers.Layer;

/// Moves blocks down the canvas for one that comes in among them.
final class Room {
    private Room() {}

    /// The graph with a row free at `y`.
    static Graph at(Graph graph, double y) {
        return move(graph, y, Graph.ROW);
    }

    static Graph before(Graph graph, String name, Layer layer) {
        var below = graph.block(name);
        var block = new Block(graph.freshName(layer), layer, below.x(), below.y());
        var first = graph.links().stream().filter(l -> l.to().equals(name)).findFirst();
        var room = at(graph, below.y());
        return first.map(link -> room.insert(block, link))
                .orElseGet(() -> room.add(block).connect(block.name(), name));
    }

    static Graph on(Graph graph, Block block, Link wire) {
        var above = graph.block(wire.from());
        double below = graph.block(wire.to()).y();
        var placed = block.at(above.x(), above.y() + Graph.ROW);
        double missing = placed.y() + Graph.ROW - below;
        boolean downwards = below > above.y();
        var room = downwards && missing > 0 ? move(graph, below, missing) : graph;
        return room.insert(placed, wire);
    }

    private static Graph move(Graph graph, double from, double distance) {
        return graph.mapBlocks(block -> block.y() >= from ? block.at(block.x(), block.y() + distance) : block);
    }
}
