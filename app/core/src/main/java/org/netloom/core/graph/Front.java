package org.netloom.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.layers.FrontLayer;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.text.Text;

/// The layers between Input and the net proper, which prepare and vary its pictures.
public final class Front {
    private Front() {}

    /// Whether the net itself says how numbers are scaled.
    public static boolean scales(Graph graph) {
        return graph.blocks().stream().anyMatch(block -> block.layer() instanceof FrontLayer front && front.scales());
    }

    /// The front's layers from Input on, in order; none without an Input.
    public static List<FrontLayer> layers(Graph graph) {
        return blocks(graph).stream()
                .skip(1)
                .map(block -> (FrontLayer) block.layer())
                .toList();
    }

    /// Input and the blocks of the front, in order; none without an Input.
    public static List<Block> blocks(Graph graph) {
        var blocks = new ArrayList<Block>();
        var at = graph.blocks().stream()
                .filter(block -> block.layer() instanceof Input)
                .map(Block::name)
                .findFirst();
        while (at.isPresent() && blocks.size() < graph.blocks().size()) {
            blocks.add(graph.block(at.get()));
            at = onlyFront(graph, at.get());
        }
        return blocks;
    }

    /// A layer of the front that stands elsewhere.
    static Optional<Problem> misplaced(Graph graph, Block block) {
        if (!(block.layer() instanceof FrontLayer)) {
            return Optional.empty();
        }
        for (var source : graph.inputsOf(block.name())) {
            var before = graph.block(source).layer();
            if (!(before instanceof Input) && !(before instanceof FrontLayer)) {
                var id = LayerCatalog.idOf(block.layer());
                return Optional.of(Problem.error(
                        block.name(),
                        Text.of("{0} belongs right behind Input", id),
                        Text.of(
                                "It prepares pictures, and here {0} has changed them already. Move it up, or take it out.",
                                source),
                        new Fix.MoveToFront(Text.of("Move behind Input"), block.name()),
                        new Fix.Remove(Text.of("Remove it"), block.name())));
            }
        }
        return Optional.empty();
    }

    /// Puts a block of the graph at the end of the front.
    static Graph moveTo(Graph graph, String name) {
        var block = graph.block(name);
        var rest = graph.remove(Set.of(name));
        var front = blocks(rest);
        return front.isEmpty() ? graph : insert(rest, block, front.getLast().name());
    }

    /// Puts a block that is not in the graph behind one that is, before all that this feeds.
    public static Graph insert(Graph graph, Block block, String last) {
        var links = new ArrayList<Link>();
        for (var link : graph.links()) {
            links.add(link.from().equals(last) ? new Link(block.name(), link.to()) : link);
        }
        links.add(new Link(last, block.name()));
        var above = graph.block(last);
        var blocks = new ArrayList<Block>();
        for (var other : graph.blocks()) {
            blocks.add(other.y() > above.y() ? other.at(other.x(), other.y() + Graph.ROW) : other);
        }
        blocks.add(block.at(above.x(), above.y() + Graph.ROW));
        return new Graph(blocks, links);
    }

    private static Optional<String> onlyFront(Graph graph, String name) {
        var next = graph.outputsOf(name);
        return next.size() == 1 && graph.block(next.getFirst()).layer() instanceof FrontLayer
                ? Optional.of(next.getFirst())
                : Optional.empty();
    }
}
