package org.netloom.studio.canvas.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.document.ChainEdit.JoinBlocks;
import org.netloom.studio.document.Edit;
import org.netloom.studio.document.GraphEdit.AddBlock;
import org.netloom.studio.document.GraphEdit.InsertOnLink;

/// Where a layer that is let go over the canvas ends up, and what it is wired to.
public sealed interface Placement {
    /// Left edge of the new block.
    double x();

    double y();

    Edit edit(Graph graph, Layer layer);

    record OnLink(Link link, double x, double y) implements Placement {
        @Override
        public Edit edit(Graph graph, Layer layer) {
            return new InsertOnLink(new Block(graph.freshName(layer), layer, x, y), link);
        }
    }

    record Below(String block, double x, double y) implements Placement {
        @Override
        public Edit edit(Graph graph, Layer layer) {
            return new AddBlock(new Block(graph.freshName(layer), layer, x, y), block);
        }
    }

    record Above(String block, double x, double y) implements Placement {
        @Override
        public Edit edit(Graph graph, Layer layer) {
            return new AddBlock(new Block(graph.freshName(layer), layer, x, y), null, block);
        }
    }

    /// Fed by several blocks.
    record Joining(List<String> sources, double x, double y) implements Placement {
        @Override
        public Edit edit(Graph graph, Layer layer) {
            return new JoinBlocks(new Block(graph.freshName(layer), layer, x, y), sources);
        }
    }

    record Free(double x, double y) implements Placement {
        @Override
        public Edit edit(Graph graph, Layer layer) {
            return new AddBlock(new Block(graph.freshName(layer), layer, x, y), null);
        }
    }

    /// How near to a wire the pointer inserts, in world pixels.
    double ON_WIRE = 14;

    /// @param x where the pointer is: the middle of the block to be
    static Placement of(Graph graph, Layer layer, double x, double y) {
        boolean takesWire = !(layer instanceof Input);
        if (takesWire) {
            var wire = wireAt(graph, x, y, ON_WIRE);
            if (wire.isPresent()) {
                var from = graph.block(wire.get().from());
                return new OnLink(wire.get(), from.x(), from.y() + Graph.ROW);
            }
            var above = openAbove(graph, x, y);
            if (above.isPresent()) {
                return below(graph, above.get());
            }
        }
        var below = openBelow(graph, x, y);
        if (below.isPresent()) {
            return new Above(below.get().name(), below.get().x(), below.get().y() - Graph.ROW);
        }
        double left = x - Metrics.WIDTH / 2;
        return new Free(Metrics.toColumn(left, graph, Set.of()), Metrics.toGrid(y - Metrics.HEIGHT / 2));
    }

    /// Under `block`, as far down as there is room.
    static Placement below(Graph graph, Block block) {
        double y = block.y() + Graph.ROW;
        while (Metrics.covers(block.x(), y, graph)) {
            y += Graph.ROW;
        }
        return new Below(block.name(), block.x(), y);
    }

    static Optional<Link> wireAt(Graph graph, double x, double y, double reach) {
        return graph.links().stream()
                .filter(link -> !atOnePlace(graph.block(link.from()), graph.block(link.to())))
                .map(link -> new Near(
                        link,
                        Route.of(graph.block(link.from()), graph.block(link.to()), graph)
                                .distanceTo(x, y)))
                .filter(near -> near.distance <= reach)
                .min(Comparator.comparingDouble(Near::distance))
                .map(Near::link);
    }

    /// Whether both are in one collapsed group.
    private static boolean atOnePlace(Block one, Block other) {
        return one.x() == other.x() && one.y() == other.y();
    }

    private static Optional<Block> openAbove(Graph graph, double x, double y) {
        return graph.blocks().stream()
                .filter(block -> Math.abs(block.x() + Metrics.WIDTH / 2 - x) < Metrics.WIDTH / 2 + 16)
                .filter(block -> y > block.y() + Metrics.HEIGHT / 2 && y < block.y() + Metrics.HEIGHT + Metrics.REACH)
                .filter(block -> graph.outputsOf(block.name()).isEmpty())
                .max(Comparator.comparingDouble(Block::y));
    }

    private static Optional<Block> openBelow(Graph graph, double x, double y) {
        return graph.blocks().stream()
                .filter(block -> Math.abs(block.x() + Metrics.WIDTH / 2 - x) < Metrics.WIDTH / 2 + 16)
                .filter(block -> y < block.y() + Metrics.HEIGHT / 2 && y > block.y() - Metrics.REACH)
                .filter(block -> !(block.layer() instanceof Input)
                        && graph.inputsOf(block.name()).isEmpty()
                        && !Metrics.covers(block.x(), block.y() - Graph.ROW, graph))
                .min(Comparator.comparingDouble(Block::y));
    }

    /// A wire and how far it is away.
    record Near(Link link, double distance) {}
}
