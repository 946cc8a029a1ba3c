package org.netloom.core.drawing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.TopDown;

/// Moves blocks about when groups are collapsed and expanded.
final class Places {
    private Places() {}

    /// Each block at the place of what it is mapped to.
    static Graph put(Graph graph, Map<String, Block> places) {
        return new Graph(
                graph.blocks().stream()
                        .map(block -> {
                            var place = places.getOrDefault(block.name(), block);
                            return block.at(place.x(), place.y());
                        })
                        .toList(),
                graph.links());
    }

    /// Others than these, from a height on downwards, moved down.
    static Graph below(Graph graph, Set<String> except, double y, double distance) {
        var moved = new HashSet<String>();
        for (var block : graph.blocks()) {
            if (!except.contains(block.name()) && block.y() > y) {
                moved.add(block.name());
            }
        }
        return graph.move(moved, 0, distance);
    }

    /// Blocks that lie at one place, one below the other; the first of them stays.
    static Map<String, Block> arranged(Graph part) {
        var places = new HashMap<String, Block>();
        if (part.blocks().isEmpty()) {
            return places;
        }
        var arranged = TopDown.arrange(part);
        var start = part.blocks().getFirst();
        var first = arranged.blocks().stream()
                .min((a, b) -> Double.compare(a.y(), b.y()))
                .orElse(start);
        for (var block : arranged.blocks()) {
            places.put(block.name(), block.at(start.x() + block.x() - first.x(), start.y() + block.y() - first.y()));
        }
        return places;
    }

    /// How many pairs of blocks lie closer than neighbours do.
    static int overlaps(Graph graph) {
        var blocks = graph.blocks();
        int count = 0;
        for (int i = 0; i < blocks.size(); i++) {
            for (int j = i + 1; j < blocks.size(); j++) {
                double dx = Math.abs(blocks.get(i).x() - blocks.get(j).x());
                double dy = Math.abs(blocks.get(i).y() - blocks.get(j).y());
                if (dx < TopDown.COLUMN && dy < Graph.ROW) {
                    count++;
                }
            }
        }
        return count;
    }
}
