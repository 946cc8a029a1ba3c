package org.netloom.studio.canvas.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;

/// Blocks that are dragged together, and how far they are from where the document has them. The wires
/// between them go along as they are.
record Lifted(Set<String> blocks, double dx, double dy) {
    static final Lifted NONE = new Lifted(Set.of(), 0, 0);

    Lifted {
        blocks = Set.copyOf(blocks);
    }

    /// Those that are elsewhere than in the document.
    static Lifted of(Graph graph, Graph moved) {
        var homes = new HashMap<String, Block>();
        graph.blocks().forEach(block -> homes.put(block.name(), block));
        var away = new HashSet<String>();
        double dx = 0;
        double dy = 0;
        for (var block : moved.blocks()) {
            var home = homes.get(block.name());
            if (home != null && !block.equals(home)) {
                away.add(block.name());
                dx = block.x() - home.x();
                dy = block.y() - home.y();
            }
        }
        return new Lifted(away, dx, dy);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    boolean holds(String block) {
        return blocks.contains(block);
    }

    boolean holds(Link wire) {
        return holds(wire.from()) && holds(wire.to());
    }

    /// Whether a wire leads from what is dragged to what is not.
    boolean pulls(Link wire) {
        return holds(wire.from()) != holds(wire.to());
    }
}
